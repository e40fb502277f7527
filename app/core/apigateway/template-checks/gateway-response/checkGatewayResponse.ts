import type { Diagnostic } from '../../../diagnostics/index.ts'
import { type SeverityTable, toDiagnostic } from '../../../vtl/index.ts'
import type { GatewayResponseCheck } from './gatewayResponseCheck.ts'
import { quotedErrorString } from './quotedErrorString.ts'
import { unknownReplacement } from './unknownReplacement.ts'
import { unquotedError } from './unquotedError.ts'
import { velocityInGatewayResponse } from './velocityInGatewayResponse.ts'

/** Every check of the template of a gateway response. */
export const gatewayResponseChecks: readonly GatewayResponseCheck[] = [
  quotedErrorString,
  unknownReplacement,
  unquotedError,
  velocityInGatewayResponse,
]

/** What is wrong with the template of a gateway response, in the order of its text. Its places are UTF-16 offsets. */
export function checkGatewayResponse(text: string, severities: SeverityTable = {}): readonly Diagnostic[] {
  const found = gatewayResponseChecks.flatMap((check) => {
    const severity = severities[check.code] ?? check.severity
    return severity === 'off' ? [] : check.run(text).map((finding) => ({ code: check.code, severity, finding }))
  })
  return found
    .toSorted((a, b) => a.finding.range.start - b.finding.range.start)
    .map(({ code, severity, finding }) => toDiagnostic({ code, severity }, finding))
}
