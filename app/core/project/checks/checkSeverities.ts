import type { SeverityTable } from '../../vtl/index.ts'
import type { Api } from '../model.ts'

/** The severities that an API gives to codes of checks; `off` leaves a code out. */
export function checkSeverities({ checks }: Api): SeverityTable {
  return Object.fromEntries((checks?.severities ?? []).map(({ code, severity }) => [code, severity]))
}
