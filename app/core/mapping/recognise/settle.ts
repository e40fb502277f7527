import type { Expression as VtlExpression } from '../../vtl/index.ts'
import type { Node, ValueNode } from '../model.ts'
import { allOf, conditionOf } from './condition.ts'
import { compilesTo, exactValue } from './exact.ts'
import type { Origin, Scope } from './scope.ts'

// What templates of drawings are full of, and hand-written ones are not.
const drawnText = /== true|!= true|>= 0|replaceAll\("\\\\'", "'"\)|"\$util\.base64Encode\(|\.matches\(\$|\$\w+Json\b/

/** A value that was read, or the one that compiles to exactly the text that it was read from, where that is another. */
export function settleValue(
  nodes: readonly Node[] | undefined,
  range: { readonly start: number; readonly end: number },
  scope: Scope,
): readonly Node[] | undefined {
  const text = scope.state.source.slice(range.start, range.end).trimEnd()
  // No value of a source begins with a bracket.
  if (/^[[{]/.test(text) || text.length > longest || !drawnText.test(text)) return nodes
  const only = nodes?.length === 1 && nodes[0]?.kind === 'value' ? nodes[0] : undefined
  if (only?.when === undefined && only && compilesTo(only, { text }, scope)) return nodes
  const exact = exactValue({ text }, only?.value, scope)
  if (exact === undefined) return nodes
  scope.state.origins.set(exact.id, range)
  return [exact]
}

const longest = 2_000

/**
 * A value that is there under a condition, as one whose policy says that condition, or the end of it. `nodes`: what was
 * read at one place. Undefined where none does.
 */
export function settleOptional(nodes: readonly Node[], condition: VtlExpression, scope: Scope): ValueNode | undefined {
  const [first] = nodes
  const origin = first && scope.state.origins.get(first.id)
  if (first?.kind !== 'value' || origin === undefined || !nodes.every((node) => isAt(node, origin, scope)))
    return undefined
  const { source } = scope.state
  const text = source.slice(origin.start, origin.end).trimEnd()
  const asked = source.slice(condition.range.start, condition.range.end)
  if (!drawnText.test(text + asked) || text.length + asked.length > longest) return undefined
  const operands = conjuncts(condition)
  for (const at of operands.keys()) {
    const when = conjunctionText(operands.slice(at), source)
    const exact = exactValue({ text, when }, first.value, scope)
    if (exact === undefined) continue
    const before = operands.slice(0, at).map((one) => conditionOf(one, scope))
    if (!before.every((one) => one !== undefined)) return undefined
    const rest = allOf(before)
    scope.state.origins.set(exact.id, origin)
    return { ...exact, ...(rest && { when: rest }) }
  }
  return undefined
}

function isAt({ id }: Node, { start, end }: Origin, scope: Scope): boolean {
  const origin = scope.state.origins.get(id)
  return origin !== undefined && origin.start === start && origin.end === end
}

function conjuncts(node: VtlExpression): readonly VtlExpression[] {
  if (node.kind !== 'binary' || node.operator !== '&&') return [node]
  return [...conjuncts(node.left), ...conjuncts(node.right)]
}

/** Alone, a choice needs no parentheses. */
function conjunctionText(operands: readonly VtlExpression[], source: string): string {
  const [first] = operands
  const last = operands.at(-1)
  if (first?.kind === 'group' && operands.length === 1) return first.literal
  return source.slice(first?.range.start, last?.range.end)
}
