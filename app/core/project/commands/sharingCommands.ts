import type { Id, ParameterRule } from '../../mapping/index.ts'
import type { ProjectIntegrationResponse } from '../model.ts'
import { type CommandDefinition, done, refused } from './commandChange.ts'
import { methodOf, noMethod, showMethod, withMethod } from './methodOf.ts'
import { withFreshIds } from './withFreshIds.ts'

/** Replaces those members of the API's defaults that are given. */
export const setDefaults: CommandDefinition<'setDefaults'> = (project, command, freshId) => {
  const before = project.api.defaults ?? { parameters: [], integrationResponses: [] }
  const { parameters = before.parameters, integrationResponses = before.integrationResponses } = command
  const { baseUrl = before.baseUrl } = command
  const defaults = {
    ...before,
    parameters: withIds(parameters, freshId),
    integrationResponses: withIds(integrationResponses, freshId),
  }
  const { baseUrl: _, ...others } = defaults
  const to = baseUrl === undefined || baseUrl === '' ? others : { ...others, baseUrl }
  return done({ ...project, api: { ...project.api, defaults: to } }, 'Change the defaults of all methods')
}

type Made = ParameterRule | ProjectIntegrationResponse

/** What has no id yet, or one that the list has already, gets its own. */
function withIds<T extends Made>(list: readonly T[], freshId: () => Id): readonly T[] {
  const known = new Set<Id>()
  return list.map((one) => {
    const own = one.id === '' || known.has(one.id) ? { ...withFreshIds(one, freshId), id: freshId() } : one
    known.add(own.id)
    return own
  })
}

/** Which of the defaults a method does without. */
export const setInheritance: CommandDefinition<'setInheritance'> = (project, command) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const { withoutDefaults: _, ...inheriting } = method
  const to = command.without.length === 0 ? inheriting : { ...inheriting, withoutDefaults: command.without }
  return done(withMethod(project, to), `Change what ${showMethod(method)} inherits`)
}

/** The team's checks, the severities of all checks, and what is suppressed: those lists that are given. */
export const setChecks: CommandDefinition<'setChecks'> = (project, command) => {
  const { checks = { rules: [], severities: [], suppressions: [] } } = project.api
  const { rules = checks.rules, severities = checks.severities, suppressions = checks.suppressions } = command
  const unexplained = command.suppressions?.find(({ reason }) => reason.trim() === '')
  if (unexplained !== undefined) {
    return refused('project/suppression-without-reason', {
      message: `${unexplained.code} cannot be suppressed without a reason.`,
      hint: 'Say why it is accepted.',
    })
  }
  const to = { ...checks, rules, severities, suppressions }
  return done({ ...project, api: { ...project.api, checks: to } }, 'Change the checks of the API')
}
