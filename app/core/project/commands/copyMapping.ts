import type { Mapping, Payload, Source } from '../../mapping/index.ts'
import type { CommandOf } from '../command.ts'
import type { ProjectMethod } from '../model.ts'
import { relinked } from '../drift/relink.ts'
import { mapSources } from '../payload/sourcesIn.ts'
import { matchSources } from '../sharing/matchSources.ts'
import { type CommandDefinition, done, refused } from './commandChange.ts'
import { isEmpty } from './connecting/written.ts'
import { methodOf, noMethod, showMethod, withMapping } from './methodOf.ts'
import { withFreshIds } from './withFreshIds.ts'

/** Copies a method's request mapping to others, whose fields are matched anew. */
export const copyMapping: CommandDefinition<'copyMapping'> = (project, command, freshId) => {
  const from = methodOf(project, command.method)
  if (from === undefined) return noMethod(command.method)
  const targets = project.methods.filter(({ id }) => id !== from.id && command.to.includes(id))
  if (targets.length === 0) {
    return refused('project/no-such-method', {
      message: 'There is no other method to copy the mapping to.',
      hint: 'Choose at least one.',
    })
  }
  let next = project
  const counts = { same: 0, matched: 0, unmatched: 0 }
  for (const to of targets) {
    const { report, relinks, parameters } = matchSources(project, from, to)
    counts.same += report.same.length
    counts.matched += report.matched.length
    counts.unmatched += report.unmatched.length
    const copy = mapSources(withFreshIds(from.mapping, freshId), (source) => ownSource(source, to, parameters))
    next = relinked(withMapping(next, to, merged(to.mapping, copy, command)), relinks, freshId)
  }
  const label = `Copy the mapping of ${showMethod(from)} to ${targets.length === 1 ? showMethods(targets) : `${targets.length} methods`}`
  const { same, matched, unmatched } = counts
  const announce = `${label}. ${same} sources are the same, ${matched} were matched, ${unmatched} have no match.`
  return done(next, label, { announce })
}

function showMethods(methods: readonly ProjectMethod[]): string {
  return methods.map(showMethod).join(', ')
}

/** The source as the other method has it; ids of fields are the method's own. */
function ownSource(source: Source, to: ProjectMethod, parameters: ReadonlyMap<string, Source>): Source {
  if (source.kind !== 'parameter') return source
  const match = parameters.get(`${source.in} ${source.name}`)
  if (match !== undefined) return match
  const { fieldId: _, ...named } = source
  const own = to.request.parameters.find((one) => one.in === source.in && one.name === source.name)
  return own === undefined ? named : { ...named, fieldId: own.id }
}

/** Both mappings; where both have one, the method's own stands unless it shall be replaced. */
function merged(own: Mapping, copy: Mapping, { replace = false }: CommandOf<'copyMapping'>): Mapping {
  const placeOf = ({ to }: Mapping['parameters'][number]): string => `${to.in} ${to.name}`
  const [first, second] = replace ? [copy, own] : [own, copy]
  const places = new Set(first.parameters.map(placeOf))
  const filled = first.payloads.filter((payload) => replace || !isBlank(payload))
  const keys = new Set(filled.map(({ key }) => key))
  return {
    ...own,
    parameters: [...first.parameters, ...second.parameters.filter((rule) => !places.has(placeOf(rule)))],
    payloads: [...filled, ...second.payloads.filter(({ key }) => !keys.has(key))],
  }
}

/** A payload that was begun and has nothing in it is no work to keep. */
function isBlank({ body }: Payload): boolean {
  return body.kind === 'rules' && body.variables.length === 0 && isEmpty(body.root)
}
