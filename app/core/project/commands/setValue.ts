import type { As, Expression, Node } from '../../mapping/index.ts'
import type { FieldType } from '../../schema/index.ts'
import { findPlace, nodeAt } from '../payload/findPlace.ts'
import { showPlace } from '../payload/show.ts'
import { type CommandDefinition, done, refused } from './commandChange.ts'
import { drawnPayload, targetField, withNodeAt } from './connecting/payloadChange.ts'
import { textSourceType } from './connecting/sourceFacts.ts'
import { defaultAs, defaultPolicy } from './connecting/valueForm.ts'
import { methodOf, noMethod, withMapping } from './methodOf.ts'

/** A constant or an expression, typed at a target. */
export const setValue: CommandDefinition<'setValue'> = (project, command, freshId) => {
  const method = methodOf(project, command.method)
  if (method === undefined) return noMethod(command.method)
  const { place, value } = command
  const label = `Set ${showPlace(place)}`
  if (place.in !== 'body') {
    const { parameters } = method.mapping
    const before = parameters.find(({ to }) => to.in === place.in && to.name === place.name)
    const policy = command.policy ?? before?.policy ?? { absent: 'omit' as const }
    const rule = { ...(before ?? { id: freshId(), to: { in: place.in, name: place.name } }), value, policy }
    const mapped = before ? parameters.map((other) => (other === before ? rule : other)) : [...parameters, rule]
    return done(withMapping(project, method, { ...method.mapping, parameters: mapped }), label, { rule: rule.id })
  }
  const drawn = drawnPayload(project, method, place.payload)
  if ('diagnostics' in drawn) return drawn
  const { steps } = findPlace(drawn.body.root, place.path)
  const way = place.path.slice(0, steps)
  const blocked = nodeAt(drawn.body.root, way)
  if (steps < place.path.length && (blocked?.kind === 'value' || blocked?.kind === 'raw')) {
    const message = `${showPlace({ ...place, path: way })} is one value, with no room for ${showPlace(place)}.`
    return refused('project/target-taken', { message, hint: 'Remove that value first.' })
  }
  if (place.path.slice(steps).some((step) => typeof step === 'object')) {
    return refused('project/no-loop', {
      message: `${showPlace(place)} is in an array without a loop.`,
      hint: 'Connect an array to it first.',
    })
  }
  const standing = nodeAt(drawn.body.root, place.path)
  const target = targetField(drawn.shape, place.path)
  const form = {
    type: target?.type ?? ('any' as const),
    required: target?.required ?? false,
    isItem: typeof place.path.at(-1) === 'number',
  }
  const node: Node = {
    ...(standing?.kind === 'value' ? standing : { id: standing?.id ?? freshId(), kind: 'value' as const }),
    value,
    as: command.as ?? valueAs(value, form.type, standing, (source) => textSourceType(method, source)),
    policy: command.policy ?? (standing?.kind === 'value' ? standing.policy : defaultPolicy(form)),
  }
  const next = withNodeAt(project, method, drawn, { path: place.path, newLoops: [], freshId }, () => node)
  return done(next, label, { rule: node.id })
}

type TypeOf = (source: Extract<Expression, { readonly kind: 'ref' }>['source']) => FieldType

/** A literal is written as what it is; a text as a string; anything else as the target takes it. */
function valueAs(value: Expression, target: FieldType, standing: Node | undefined, typeOf: TypeOf): As {
  if (value.kind === 'literal')
    return target === 'string' ? 'string' : value.json.startsWith('"') ? literalTextAs(target) : 'json'
  if (value.kind === 'text') return 'string'
  if (value.kind === 'ref') return defaultAs(value.source, typeOf(value.source), target)
  if (standing?.kind === 'value') return standing.as
  return target === 'number' || target === 'integer' || target === 'boolean' ? target : 'string'
}

function literalTextAs(target: FieldType): As {
  return target === 'number' || target === 'integer' || target === 'boolean' ? target : 'string'
}
