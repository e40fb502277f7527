import type { Api, CheckSetting } from '../model.ts'

/** The severities that a project gives to checks of templates, by code; `off` leaves a check out. */
export function checkSeverities({ checks = [] }: Api): Readonly<Record<string, CheckSetting['severity']>> {
  return Object.fromEntries(checks.map(({ code, severity }) => [code, severity]))
}
