import { type LoopFact, type LoopFrame, type Place, createPlace } from '../compile/place.ts'
import type { Id } from '../model.ts'
import type { Scope } from './scope.ts'

/** Where something would be compiled that is found here: its loops have the names that they have in the template. */
export function placeOf(scope: Scope, rule: Id): Place {
  const place = createPlace(rule, [], [])
  const loops = scope.loops.map(({ id, over, name, list }): LoopFrame => {
    const isEntries = over.kind === 'entries'
    const path = over.kind === 'items' && over.source.kind === 'ref' && over.source.source.kind === 'body'
    const address = path && over.source.source.kind === 'body' ? over.source.source.path : undefined
    return {
      id,
      item: name,
      ref: isEntries ? `${list}.get($${name})` : `$${name}`,
      key: isEntries ? `$${name}` : undefined,
      address: address === undefined ? undefined : (): string => address,
      kept: new Map<LoopFact, string>(),
    }
  })
  return { ...place, loops }
}
