import { type Cond, always, and } from '../compile/condition.ts'
import type { Nesting } from '../compile/construct.ts'
import { compileCondition } from '../compile/expression.ts'
import {
  type LoopFact,
  type LoopFrame,
  type Place,
  freshName,
  placeWithin,
  leaveOut,
  setVariable,
} from '../compile/place.ts'
import { notYet } from '../compile/refusal.ts'
import type { Entry } from '../compile/sequence.ts'
import { compileList } from '../compile/source.ts'
import type { Condition, Id, Node, Over } from '../model.ts'

/** A node as an entry of an object or array: `label` stands before its value. */
export function nodeEntry(label: string, node: Node, place: Place, nesting: Nesting, depth: number): readonly Entry[] {
  const compiled = nesting.compileNode(node, placeWithin(place, { rule: node.id }), depth)
  if (compiled === undefined) return []
  const { when, before, inside, pieces } = compiled
  return [{ kind: 'one', rule: node.id, when, before, inside, pieces: [label, ...pieces] }]
}

/** A loop over the items of a list; anything but a list has none. `inner` compiles what stands in it. */
export function loopEntry(
  each: { readonly loop: Id; readonly name?: string; readonly over: Over; readonly where?: Condition },
  place: Place,
  inner: (place: Place) => readonly Entry[],
): readonly Entry[] {
  const at = placeWithin(place, { rule: each.loop })
  const { over } = each
  if (over.kind !== 'items')
    return leaveOut(at, notYet(over.kind === 'zip' ? 'a loop over several lists' : 'a loop over entries'))
  if (over.source.kind !== 'ref' || over.source.source.kind === 'variable') {
    return leaveOut(at, notYet('a loop over a computed list'))
  }
  const list = compileList(over.source.source, at)
  if (list === undefined) return []
  const ref = setVariable(at, list.name, list.ref)
  // #foreach would walk the values of an object; only an object has keys.
  at.statements.push(`#if(${ref}.keySet() != "")#set(${ref} = [])#end`)
  const item = freshName(at, each.name ?? 'item')
  const frame: LoopFrame = { id: each.loop, item, address: list.address, kept: new Map<LoopFact, string>() }
  const within = placeWithin(at, { loop: frame })
  const where: Cond | undefined = each.where ? compileCondition(each.where, within) : always
  if (where === undefined) return []
  const entries = inner(placeWithin(within))
  if (entries.length === 0) return []
  const kept = [...frame.kept].map(([fact, name]) => `#set($${name} = $foreach.${fact})`)
  const opening = `#foreach($${item} in ${ref})`
  return [
    {
      kind: 'loop',
      rule: each.loop,
      before: at.statements,
      opening,
      inside: [...kept, ...within.statements],
      where: and(where),
      entries,
    },
  ]
}
