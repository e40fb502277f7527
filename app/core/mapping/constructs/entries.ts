import { compileExpression } from '../compile/expression.ts'
import type { Nesting } from '../compile/construct.ts'
import { openLoop } from '../compile/loop.ts'
import { type Place, placeWithin } from '../compile/place.ts'
import type { Entry } from '../compile/sequence.ts'
import type { Condition, Id, Node, Over } from '../model.ts'

/** A node as an entry of an object or array: `label` stands before its value. */
export function nodeEntry(label: string, node: Node, place: Place, nesting: Nesting, depth: number): readonly Entry[] {
  const compiled = nesting.compileNode(node, placeWithin(place, { rule: node.id }), depth)
  if (compiled === undefined) return []
  const { when, before, inside, pieces } = compiled
  return [{ kind: 'one', rule: node.id, when, before, inside, pieces: [label, ...pieces] }]
}

/** A loop; anything but a list has no items, and anything but an object no entries. `inner` compiles what stands in it. */
export function loopEntry(
  each: { readonly loop: Id; readonly name?: string; readonly over: Over; readonly where?: Condition },
  place: Place,
  inner: (place: Place) => readonly Entry[],
): readonly Entry[] {
  const at = placeWithin(place, { rule: each.loop })
  const loop = openLoop(each, at, compileExpression)
  if (loop === undefined) return []
  const { opening, where, within } = loop
  const entries = inner(placeWithin(within))
  if (entries.length === 0) return []
  const inside = [...loop.keptFacts(), ...within.statements]
  return [{ kind: 'loop', rule: each.loop, before: at.statements, opening, inside, where, entries }]
}
