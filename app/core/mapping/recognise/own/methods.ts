import type { CallNode, Expression as VtlExpression } from '../../../vtl/index.ts'
import { literalPattern, literalReplacement } from '../../functions/pattern.ts'
import type { Expression } from '../../model.ts'
import { constantString } from '../interpolated.ts'
import { literal, textLiteral } from '../meaning.ts'
import { type Held, call, expressionOf, value } from './held.ts'

type HeldBy = (node: VtlExpression) => Held | undefined

/** Functions that are one method of a text, and how many arguments that has. */
const plainMethods: Readonly<Record<string, readonly [fn: string, args: number]>> = {
  toLowerCase: ['lower', 0],
  toUpperCase: ['upper', 0],
  trim: ['trim', 0],
  length: ['length', 0],
  indexOf: ['indexOf', 1],
  startsWith: ['startsWith', 1],
  endsWith: ['endsWith', 1],
}

/** What a method of a value, a text or of JSON gives. */
export function methodOf(held: Held, node: CallNode, heldBy: HeldBy): Held | undefined {
  if (node.name === 'toString' && node.args.length === 0 && held.kind === 'value')
    return { kind: 'text', expression: held.expression }
  if (node.name === 'replaceAll') return replacedBy(held, node)
  const of = expressionOf(held)
  const method = plainMethods[node.name]
  if (of === undefined || method === undefined || node.args.length !== method[1]) return undefined
  const args = node.args.map((arg) => expressionOf(heldBy(arg)))
  return args.every((arg) => arg !== undefined) ? value(call(method[0], of, ...args)) : undefined
}

/** What is written in double quotes is the compiler's own; constants of functions are in single ones. */
function replacedBy(held: Held, { args: [find, put] }: CallNode): Held | undefined {
  const sought = constantString(find)
  const text = constantString(put)
  if (find?.kind !== 'string' || sought === undefined) return held.kind === 'xml' ? held : undefined
  if (held.kind === 'escaped' && sought === "\\\\'" && text === "'") return held
  if (held.kind === 'xml') return held
  const isOwn = find.quote === '"' || (sought === '"' && text === '&quot;')
  if (isOwn && sought === '\\\\/' && text === '/') return held.kind === 'json' ? held : undefined
  if (isOwn && (sought === '&' || sought === ']]>')) return { kind: 'xml', of: held }
  const of = expressionOf(held)
  if (of === undefined || text === undefined || find.quote === '"') return undefined
  return value(replacement(of, sought, text))
}

function replacement(of: Expression, pattern: string, text: string): Expression {
  const [, from, most] = /^\(\?s\)\^\.\{0,(\d+)\}\((?:\.\*|\.\{0,(\d+)\})\)\.\*$/.exec(pattern) ?? []
  if (from !== undefined && text === '$1') {
    const to = most === undefined ? [] : [literal(String(Number(from) + Number(most)))]
    return call('substring', of, literal(from), ...to)
  }
  const [, character, least] = /^\(\?s\)\^\(\?:\\?([^]{1,2})\)\{0,(\d+)\}\(\.\{\2,\}\)\$$/u.exec(pattern) ?? []
  if (character !== undefined && least !== undefined && text === '$1')
    return call('padLeft', unpadded(of, Number(least)), literal(least), textLiteral(character))
  const plain = pattern.replaceAll(/\\([\\^$.|?*+()[\]{}])/g, '$1')
  const put = text.replaceAll(/\\([\\$])/g, '$1')
  if (literalPattern(plain) === pattern && literalReplacement(put) === text && plain !== '')
    return call('replace', of, textLiteral(plain), textLiteral(put))
  return call('replaceMatches', of, textLiteral(pattern), textLiteral(text))
}

function unpadded(of: Expression, least: number): Expression {
  if (least === 0 || of.kind !== 'text') return of
  const [, ...parts] = of.parts
  const [only] = parts
  return only && parts.length === 1 ? only : { kind: 'text', parts }
}
