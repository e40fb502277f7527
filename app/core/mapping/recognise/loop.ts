import type { ForeachNode } from '../../vtl/index.ts'
import type { Over } from '../model.ts'
import { countersOf } from './counter.ts'
import type { Meaning } from './meaning.ts'
import { BitReader, bitsOf } from './reader.ts'
import { meaningOf } from './reference.ts'
import { type Frame, Scope, assignedIn, loopNameFor, mentionedIn } from './scope.ts'

/** A loop of a template, and what it gives a round. */
export interface ReadLoop<T> {
  readonly frame: Frame
  readonly inner: readonly T[]
}

/**
 * `#foreach`, read by what reads the entries around it. `named`: a loop there has a name of its own. Undefined where a
 * drawing cannot walk that.
 */
export function readLoop<T>(
  node: ForeachNode,
  scope: Scope,
  readEntries: (reader: BitReader, scope: Scope) => readonly T[] | undefined,
  named: boolean,
): ReadLoop<T> | undefined {
  const walked: Meaning = node.source ? meaningOf(node.source, scope) : { kind: 'nothing' }
  const over = overOf(walked)
  if (over === undefined) return undefined
  const assigned = assignedIn(node.body.body)
  const frame: Frame = {
    id: scope.freshId(),
    over,
    found: node.itemName,
    list: listText(node, scope),
    start: node.range.start,
    changes: assigned,
    name: loopNameFor(over.kind === 'entries' ? keyName(node, named) : named ? node.itemName : 'item', scope.loops),
  }
  const within = new Scope(scope.state, scope, { loop: frame })
  within.forget(assigned, 'changes from round to round')
  for (const [name, meaning] of countersOf(node, scope, within)) within.bind(name, { meaning, vtl: undefined })
  within.bind(node.itemName, itemBinding(walked, frame))
  const reader = new BitReader(bitsOf(node.body.body), node.range.end)
  const inner = readEntries(reader, within)
  if (inner === undefined || !reader.isAtEnd()) return undefined
  if (assigned.size > 0) {
    scope.forget(assigned, 'set in a loop')
    const { start, end } = node.range
    scope.silent.push({ start, end, assigns: assigned, mentions: mentionedIn([node]), past: true })
  }
  return { frame, inner }
}

/** Keys are called after the items of their loop. */
function keyName({ itemName }: ForeachNode, named: boolean): string {
  return (named ? /^[A-Za-z][A-Za-z0-9]*?Key(?=\d*$)/.exec(itemName)?.[0] : undefined) ?? 'itemKey'
}

function listText({ source }: ForeachNode, scope: Scope): string {
  const text = source ? scope.state.source.slice(source.range.start, source.range.end) : ''
  return text.replace(/\.(?:keySet|entrySet)\(\)$/, '')
}

function overOf(walked: Meaning): Over | undefined {
  switch (walked.kind) {
    case 'value':
      return walked.expression.kind === 'raw' || walked.expression.kind === 'text'
        ? undefined
        : { kind: 'items', source: walked.expression }
    case 'keys':
    case 'entrySet':
      return { kind: 'entries', source: walked.over }
    default:
      return undefined
  }
}

function itemBinding(walked: Meaning, { id, name }: Frame): { meaning: Meaning; vtl: string | undefined } {
  if (walked.kind === 'entrySet') return { meaning: { kind: 'entry', loop: id }, vtl: undefined }
  if (walked.kind === 'keys') {
    const key = { kind: 'ref', source: { kind: 'loop', loop: id, part: 'key' } } as const
    return { meaning: { kind: 'value', expression: key, plain: false }, vtl: undefined }
  }
  const item = { kind: 'ref', source: { kind: 'loop', loop: id, part: 'item' } } as const
  return { meaning: { kind: 'value', expression: item, plain: false }, vtl: `$${name}` }
}
