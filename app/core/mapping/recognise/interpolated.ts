import type { Expression as VtlExpression, Statement, StringNode } from '../../vtl/index.ts'

/** What a string interpolates, without the blank that 1.7 appends. */
export function partsOfString({ parts, trimmed }: StringNode): readonly Statement[] {
  const body = parts?.body ?? []
  const last = body.at(-1)
  if (!trimmed || last?.kind !== 'text') return body
  return [...body.slice(0, -1), { ...last, printed: last.printed.slice(0, -1) }]
}

/** The text of a string that interpolates nothing; undefined of any other. */
export function constantString(node: VtlExpression | undefined): string | undefined {
  if (node?.kind !== 'string') return undefined
  if (node.parts === undefined) return node.value
  const texts = partsOfString(node).map((part) => (part.kind === 'text' ? part.printed : undefined))
  return texts.every((text) => text !== undefined) ? texts.join('') : undefined
}

/** Nothing in it has to be escaped in a string of JSON. */
export function isPlainText(text: string): boolean {
  return !/["\\\u0000-\u001F]/.test(text)
}
