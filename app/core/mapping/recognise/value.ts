import type { IfNode, ReferenceNode } from '../../vtl/index.ts'
import { numberPattern } from '../compile/compare.ts'
import { isJson } from '../compile/quote.ts'
import type { As, Expression, Node, ValueNode } from '../model.ts'
import { allOf, negated } from './condition.ts'
import { readArray } from './array.ts'
import { printedText } from './functions.ts'
import { literal, type Meaning, textLiteral } from './meaning.ts'
import { readObject } from './object.ts'
import { BitReader, bitsOf } from './reader.ts'
import { meaningOfReference } from './reference.ts'
import type { Scope } from './scope.ts'
import { branchScopes } from './statement.ts'
import { valueNode } from './valueNode.ts'
import { skipBlanks } from './blanks.ts'
import { readString } from './string.ts'

/**
 * A value of JSON: one node, or several of which at most one is there at a time. Undefined where it is none; the
 * reader is anywhere then.
 */
export function readValue(reader: BitReader, scope: Scope): readonly Node[] | undefined {
  scope.state.steps += 1
  if (scope.state.steps > maximalSteps || scope.state.depth >= maximalDepth) return undefined
  skipBlanks(reader, scope)
  const start = reader.position
  scope.state.depth += 1
  const nodes = readForm(reader, scope)
  scope.state.depth -= 1
  const end = reader.endOfLast
  // Of what is read within what, the outermost place counts.
  for (const node of nodes ?? []) scope.state.origins.set(node.id, { start, end })
  return nodes
}

const maximalSteps = 20_000
// As deep as drawings go.
const maximalDepth = 100

function readForm(reader: BitReader, scope: Scope): readonly Node[] | undefined {
  const { bit } = reader
  switch (reader.character) {
    case '{':
      return listed(readObject(reader, scope))
    case '[':
      return listed(readArray(reader, scope))
    case '"':
      return listed(readString(reader, scope))
    case '':
      break
    default:
      return listed(readUnquoted(reader, scope))
  }
  if (bit?.kind !== 'node') return undefined
  if (bit.node.kind === 'if') return readAlternatives(bit.node, reader, scope)
  return bit.node.kind === 'reference' ? readReference(bit.node, reader, scope) : undefined
}

function listed(node: Node | undefined): readonly Node[] | undefined {
  return node && [node]
}

/** `true`, `-1.5`, `$a.b`, `1$x`: up to what ends a value. */
function readUnquoted(reader: BitReader, scope: Scope): Node | undefined {
  const text = /^[^\s,\]}[{":]+/.exec(reader.text)?.[0] ?? ''
  const { mark } = reader
  reader.take(text.length)
  if (isJson(text) && !followedByReference(reader)) return valueNode(literal(text), constantForm(text), scope)
  reader.reset(mark)
  return readRun(reader, scope)
}

function constantForm(json: string): As {
  if (json === 'true' || json === 'false') return 'boolean'
  return new RegExp(`^(?:${numberPattern})$`).test(json) ? 'number' : 'json'
}

function followedByReference(reader: BitReader): boolean {
  const { bit } = reader
  return bit?.kind === 'node' && bit.node.kind === 'reference'
}

function readReference(node: ReferenceNode, reader: BitReader, scope: Scope): readonly Node[] | undefined {
  const { mark } = reader
  const meaning = meaningOfReference(node, scope)
  reader.skipNode()
  if (meaning.kind === 'block') {
    const inner = new BitReader(bitsOf(meaning.body), node.range.end)
    const { origins } = scope.state
    const before = origins.size
    const nodes = readValue(inner, scope)
    skipBlanks(inner, scope)
    // A block may be called twice, and mean two things: what is in it is at the call.
    for (const id of [...origins.keys()].slice(before)) origins.set(id, node.range)
    return inner.isAtEnd() ? nodes : undefined
  }
  const next = reader.character
  const alone = next === '' ? !followedByReference(reader) : /[\s,\]}]/.test(next)
  if (alone) return listed(unquoted(meaning, scope))
  reader.reset(mark)
  return listed(readRun(reader, scope))
}

/** A reference that stands alone as a value. */
function unquoted(meaning: Meaning, scope: Scope): Node | undefined {
  switch (meaning.kind) {
    case 'json':
      // Of nothing, and of null, it prints "" (velocity facts).
      return valueNode(meaning.expression, 'json', scope, { absent: 'empty', null: 'empty' })
    case 'value':
      return unquotedValue(meaning.expression, scope)
    case 'escaped': {
      const printed = printedText(meaning)
      return printed && valueNode(printed, 'verbatim', scope, { absent: 'null' })
    }
    case 'nothing':
      return valueNode(literal('null'), 'json', scope)
    default:
      return undefined
  }
}

function unquotedValue(expression: Expression, scope: Scope): Node {
  if (expression.kind === 'literal') {
    const text = expression.json.startsWith('"') ? String(JSON.parse(expression.json)) : expression.json
    if (isJson(text)) return valueNode(literal(text), constantForm(text), scope)
  }
  const isNumber = expression.kind === 'call' && (expression.fn === 'size' || expression.fn === 'length')
  return isNumber
    ? valueNode(expression, 'number', scope, { absent: 'null' })
    : valueNode(expression, 'verbatim', scope, { absent: 'null' })
}

/** Text and references without quotes around them. */
function readRun(reader: BitReader, scope: Scope): Node | undefined {
  const parts: Expression[] = []
  for (;;) {
    const { bit } = reader
    if (bit === undefined) break
    if (bit.kind === 'text') {
      const text = /^[^\s,\]}[{":]+/.exec(reader.text)?.[0] ?? ''
      if (text === '') break
      parts.push(literal(JSON.stringify(reader.take(text.length))))
    } else {
      if (bit.node.kind !== 'reference') break
      const meaning = meaningOfReference(bit.node, scope)
      const printed = printedText(meaning)
      if (printed === undefined && meaning.kind !== 'nothing') return undefined
      if (printed) parts.push(printed)
      reader.skipNode()
    }
  }
  return parts.length === 0 ? undefined : valueNode({ kind: 'text', parts }, 'verbatim', scope)
}

/** `#if(…)value#else value#end` */
function readAlternatives(node: IfNode, reader: BitReader, scope: Scope): readonly Node[] | undefined {
  const branches = branchScopes(node, scope)
  if (branches === undefined) return undefined
  reader.skipNode()
  const before = branches.map(({ when }) => when)
  const all: Node[][] = []
  for (const { body, within } of branches) {
    const inner = new BitReader(bitsOf(body), node.range.end)
    const nodes = readValue(inner, within)
    skipBlanks(inner, within)
    // The comma behind a value may stand in each of its branches.
    if (inner.character === ',') inner.take(1)
    skipBlanks(inner, within)
    if (nodes === undefined || !inner.isAtEnd()) return undefined
    all.push([...nodes])
  }
  const merged = chosenValue(all, before, scope)
  if (merged) return [merged]
  return all.flatMap((nodes, at) => {
    const earlier = before.slice(0, at).flatMap((when) => (when ? [negated(when)] : []))
    const own = before[at]
    return nodes.map((one) => {
      const when = allOf([...earlier, ...(own ? [own] : []), ...(one.when ? [one.when] : [])])
      return { ...one, ...(when && { when }) }
    })
  })
}

/** A constant beside what was found prints itself, too. */
function asFound(node: ValueNode | undefined): ValueNode | undefined {
  if (node?.value.kind !== 'literal' || node.as === 'verbatim') return node
  return { ...node, value: textLiteral(node.value.json), as: 'verbatim', policy: { absent: 'null' } }
}

/** Branches that write one kind of value are one value with a choice in it. */
function chosenValue(
  all: readonly (readonly Node[])[],
  conditions: readonly ReturnType<typeof allOf>[],
  scope: Scope,
): Node | undefined {
  const single = all.map(([only, ...others]) =>
    others.length === 0 && only?.kind === 'value' && !only.when ? only : undefined,
  )
  const values = single.some((one) => one?.as === 'verbatim') ? single.map(asFound) : single
  const [first] = values
  if (first === undefined || conditions.at(-1) !== undefined) return undefined
  const alike = values.every(
    (one) => one !== undefined && one.as === first.as && JSON.stringify(one.policy) === JSON.stringify(first.policy),
  )
  if (!alike || (first.as !== 'verbatim' && first.as !== 'string')) return undefined
  const branches = values.slice(0, -1).flatMap((one, at) => {
    const when = conditions[at]
    return one && when ? [{ when, then: one.value }] : []
  })
  const otherwise = values.at(-1)?.value
  return valueNode({ kind: 'choose', branches, ...(otherwise && { otherwise }) }, first.as, scope, first.policy)
}
