import { compileExpression } from '../compile/expression.ts'
import type { Nesting } from '../compile/construct.ts'
import { always } from '../compile/condition.ts'
import { readKept, runKept } from '../compile/kept.ts'
import { openLoop } from '../compile/loop.ts'
import { type Place, placeWithin } from '../compile/place.ts'
import type { Entry } from '../compile/sequence.ts'
import type { Condition, Id, Node, Over, Raw } from '../model.ts'

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

/** Kept Velocity between members or items: it prints some of them without commas at the ends, or nothing. */
export function keptEntry({ vtl }: Raw, place: Place): readonly Entry[] {
  const kept = readKept(vtl, place)
  if (kept === undefined) return []
  const { prints, text } = kept
  const at = placeWithin(place)
  if (prints === 'something')
    return [{ kind: 'one', rule: place.rule, when: always, before: [], inside: [], pieces: [text] }]
  const printed = prints === 'unknown' ? runKept(kept, at) : undefined
  return [{ kind: 'kept', rule: place.rule, before: [], text, run: at.statements, printed }]
}
