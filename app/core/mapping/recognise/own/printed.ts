import type { IfNode, ReferenceNode } from '../../../vtl/index.ts'
import type { Expression } from '../../model.ts'
import { literal } from '../meaning.ts'
import { type Bit, bitsOf } from '../reader.ts'
import { type OneOf, valueOfCases } from './cases.ts'
import { type Asked, readAsked } from './condition.ts'
import { type Held, type Own, expressionOf } from './held.ts'
import { branchesOf } from './line.ts'
import { heldBy } from './reference.ts'

/** What a value's place in a template prints. */
export type Printed =
  /** Between quotes: parts that are texts. `coded` and `json` tell what a single part is of. */
  | { readonly kind: 'string'; readonly parts: readonly Expression[]; readonly only?: Held }
  | { readonly kind: 'bare'; readonly held: Held }
  | { readonly kind: 'constant'; readonly json: string }
  | { readonly kind: 'choice'; readonly outcomes: readonly PrintedOutcome[] }

/** What is printed where something is the first of a list to hold; the last one has no condition. */
export interface PrintedOutcome {
  readonly asked: Asked | undefined
  readonly printed: Printed
}

/** Reads a value from its bits; undefined where no drawing prints that. */
export function readPrinted(bits: readonly Bit[], own: Own): Printed | undefined {
  const [first, ...others] = bits
  if (first === undefined) return { kind: 'constant', json: '' }
  if (first.kind === 'node' && others.length === 0) {
    if (first.node.kind === 'if') return readChoice(first.node, own, readPrinted)
    const held = first.node.kind === 'reference' ? heldBy(first.node, own) : undefined
    return held && { kind: 'bare', held }
  }
  const last = bits.at(-1)
  if (first.kind !== 'text') return undefined
  if (others.length === 0 && !first.text.startsWith('"')) return { kind: 'constant', json: first.text }
  if (!first.text.startsWith('"') || last?.kind !== 'text' || !last.text.endsWith('"')) return undefined
  const inner = bits.map((bit, at): Bit => {
    if (bit.kind !== 'text') return bit
    const from = at === 0 ? 1 : 0
    const to = at === bits.length - 1 ? bit.text.length - 1 : bit.text.length
    return { ...bit, text: bit.text.slice(from, to) }
  })
  return readString(inner, own)
}

export function readChoice(
  node: IfNode,
  own: Own,
  read: (bits: readonly Bit[], own: Own) => Printed | undefined,
): Printed | undefined {
  const outcomes = branchesOf(node).map(({ condition, body }): PrintedOutcome | undefined => {
    const asked = condition && readAsked(condition, own)
    const printed = read(bitsOf(body), own)
    return printed === undefined || (condition && asked === undefined) ? undefined : { asked, printed }
  })
  return outcomes.every((one) => one !== undefined) ? { kind: 'choice', outcomes } : undefined
}

function readString(bits: readonly Bit[], own: Own): Printed | undefined {
  const parts: Expression[] = []
  let only: Held | undefined
  for (const bit of bits) {
    const part = bit.kind === 'text' ? textPart(bit.text) : nodePart(bit.node, own)
    if (part === undefined) return undefined
    if (part === 'nothing') continue
    if (bit.kind === 'node' && bit.node.kind === 'reference') only = heldBy(bit.node, own)
    parts.push(part)
  }
  return { kind: 'string', parts, ...(parts.length === 1 && only && { only }) }
}

/** A stretch of a JSON string, as it is written. */
function textPart(text: string): Expression | 'nothing' | undefined {
  if (text === '') return 'nothing'
  try {
    return literal(JSON.stringify(JSON.parse(`"${text}"`)))
  } catch {
    // No drawing writes an escape that JSON does not know.
    return undefined
  }
}

function nodePart(node: Extract<Bit, { kind: 'node' }>['node'], own: Own): Expression | undefined {
  if (node.kind === 'reference') return referencePart(node, own)
  if (node.kind !== 'if') return undefined
  const cases = branchesOf(node).map(({ condition, body }): OneOf | undefined => {
    const asked = condition && readAsked(condition, own)
    const inner = readString(bitsOf(body), own)
    if (inner?.kind !== 'string' || (condition && asked === undefined)) return undefined
    return { asked, value: textOf(inner.parts) }
  })
  if (!cases.every((one) => one !== undefined)) return undefined
  const last = cases.at(-1)
  const isNothing = last?.asked === undefined && last?.value.kind === 'literal' && last.value.json === '""'
  return valueOfCases(isNothing && cases.length > 1 ? cases.slice(0, -1) : cases)
}

export function textOf(parts: readonly Expression[]): Expression {
  const [only] = parts
  if (only === undefined) return literal('""')
  return parts.length === 1 ? only : { kind: 'text', parts }
}

function referencePart(node: ReferenceNode, own: Own): Expression | undefined {
  return partOf(heldBy(node, own))
}

function partOf(held: Held | undefined): Expression | undefined {
  if (held?.kind === 'escaped') return partOf(held.of)
  return held && expressionOf(held)
}
