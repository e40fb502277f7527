import { type LoopFact, type LoopFrame, type Place, createPlace } from '../compile/place.ts'
import type { Id } from '../model.ts'
import { readPlainPath } from '../path.ts'
import type { Frame, Scope } from './scope.ts'

/** Where something would be compiled that is found here: its loops have the names that they have in the template. */
export function placeOf(scope: Scope, rule: Id): Place {
  const place = createPlace(rule, [], [])
  const loops: LoopFrame[] = []
  for (const frame of scope.loops) {
    const { id, over, name, list } = frame
    const isEntries = over.kind === 'entries'
    loops.push({
      id,
      item: name,
      ref: isEntries ? `${list}.get($${name})` : `$${name}`,
      key: isEntries ? `$${name}` : undefined,
      address: over.kind === 'items' ? addressOf(frame, loops, scope) : undefined,
      kept: new Map<LoopFact, string>([['index', indexName(frame, scope)]]),
    })
  }
  return { ...place, loops }
}

/** As compiling addresses the items of a list, with the variables that hold the numbers of loops around. */
function addressOf({ over }: Frame, outer: readonly LoopFrame[], scope: Scope): LoopFrame['address'] {
  if (over.kind !== 'items' || over.source.kind !== 'ref') return undefined
  const { source } = over.source
  if (source.kind === 'body') return readPlainPath(source.path) && ((): string => source.path)
  if (source.kind !== 'loop') return undefined
  const frame = scope.loops.find(({ id }) => id === source.loop)
  const list = outer.find(({ id }) => id === source.loop)?.address
  return frame && list && ((): string => `${list()}[$${indexName(frame, scope)}]${(source.path ?? '$').slice(1)}`)
}

/** The variable that holds a loop's index for the loops in it: loops of one name each have another one. */
function indexName({ id, name }: Frame, { bindings }: Scope): string {
  for (const [variable, { meaning }] of bindings) {
    if (meaning.kind !== 'value' || meaning.expression.kind !== 'ref') continue
    const { source } = meaning.expression
    if (source.kind === 'loop' && source.part === 'index' && source.loop === id) return variable
  }
  return `${name}Index`
}
