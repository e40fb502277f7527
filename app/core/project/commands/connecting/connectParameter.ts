import type { Expression, ParameterRule } from '../../../mapping/index.ts'
import { parseBodyPath } from '../../bodyPath.ts'
import type { CommandOf } from '../../command.ts'
import type { Project, ProjectMethod } from '../../model.ts'
import { showPlace, showSource } from '../../payload/show.ts'
import type { TargetPlace } from '../../tree.ts'
import { type CommandChange, done } from '../commandChange.ts'
import { withMapping } from '../methodOf.ts'
import { askReduction, reduced, ref } from './reduction.ts'
import { alreadyMapped, askSecondLine, combined, isSameSource } from './secondLine.ts'
import { bodyField, textSourceType, withFieldId } from './sourceFacts.ts'

type ParameterPlace = Exclude<TargetPlace, { readonly in: 'body' }>

/** A line to a path placeholder, a query parameter or a header: one text, or a query parameter repeated. */
export function connectParameter(
  project: Project,
  method: ProjectMethod,
  command: CommandOf<'connect'>,
  to: ParameterPlace,
  freshId: () => ParameterRule['id'],
): CommandChange {
  const source = withFieldId(method, command.source)
  const shown = showSource(source)
  const path = source.kind === 'body' ? parseBodyPath(source.path) : undefined
  const several = path?.some((step) => typeof step === 'object') === true
  const isArray = path !== undefined && bodyField(project, method, path)?.type === 'array'
  const isChosen = command.reduce !== undefined && command.reduce !== 'inStep'
  if ((several || isArray) && !isChosen) return askReduction(command, shown, { lists: false })
  const repeats = source.kind === 'parameter' && textSourceType(method, source) === 'array' && to.in === 'querystring'
  const value: Expression =
    path !== undefined && command.reduce !== undefined
      ? reduced({ kind: 'body', path: '$' }, path, command, freshId)
      : ref(repeats ? { ...source, many: 'all' } : source)
  const before = method.mapping.parameters.find((rule) => rule.to.in === to.in && rule.to.name === to.name)
  if (before !== undefined && isSameSource(before.value, value)) return alreadyMapped(command, shown)
  if (before !== undefined && command.mode === undefined)
    return askSecondLine(command, shown, ['replace', 'join', 'firstNonEmpty'])
  const rule: ParameterRule = before
    ? { ...before, value: combined(before.value, value, command.mode ?? 'replace') }
    : {
        id: freshId(),
        to: { in: to.in, name: to.name },
        value,
        policy: { absent: 'omit' },
        ...(repeats && { many: 'repeat' as const }),
      }
  const { parameters } = method.mapping
  const mapped = before ? parameters.map((other) => (other === before ? rule : other)) : [...parameters, rule]
  return done(
    withMapping(project, method, { ...method.mapping, parameters: mapped }),
    `Connect ${shown} to ${showPlace(to)}`,
    {
      announce: `Mapped ${shown} to ${showPlace(to)}.`,
      rule: rule.id,
    },
  )
}
