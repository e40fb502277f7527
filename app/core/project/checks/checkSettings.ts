import { type Diagnostic, atPointer } from '../../diagnostics/index.ts'
import type { Suppression } from '../sharing/apiChecks.ts'
import type { Project } from '../model.ts'

/** Problems as the API's settings want them: other severities, without what is suppressed for a reason. */
export function asSet(project: Project, problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const { checks } = project.api
  if (checks === undefined) return problems
  const { suppressions } = checks
  const severities = new Map(checks.severities.map(({ code, severity }) => [code, severity]))
  const used = new Set<Suppression>()
  const kept = problems.flatMap((problem) => {
    const suppressed = suppressions.filter((one) => one.reason.trim() !== '' && covers(one, problem, project))
    for (const one of suppressed) used.add(one)
    const severity = severities.get(problem.code) ?? problem.severity
    return suppressed.length > 0 || severity === 'off' ? [] : [{ ...problem, severity }]
  })
  return [...kept, ...suppressionProblems(suppressions, used)]
}

function covers({ code, method, rule }: Suppression, { code: found, at }: Diagnostic, project: Project): boolean {
  if (code !== found) return false
  if (rule !== undefined && !(at.kind === 'rule' && at.rule === rule)) return false
  if (method === undefined) return true
  if (at.kind !== 'source') return at.method === method
  const payloads = project.methods.find(({ id }) => id === method)?.mapping.payloads ?? []
  return payloads.some(({ id }) => id === at.source)
}

function suppressionProblems(all: readonly Suppression[], used: ReadonlySet<Suppression>): readonly Diagnostic[] {
  return all.flatMap((one, index) => {
    const pointer = `/api/checks/suppressions/${index}`
    if (one.reason.trim() === '') {
      const words = {
        message: `${one.code} is suppressed without a reason, so it is not.`,
        hint: 'Say why it is accepted.',
      }
      return [atPointer('project/suppression-without-reason', 'warning', pointer, words)]
    }
    if (used.has(one)) return []
    const words = { message: `There is no ${one.code} to suppress.`, hint: 'Remove the suppression.' }
    return [atPointer('project/unused-suppression', 'info', pointer, words)]
  })
}
