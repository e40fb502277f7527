import type { Expression as VtlExpression, IfNode, Statement } from '../../../vtl/index.ts'
import type { Expression } from '../../model.ts'
import { literal, textLiteral } from '../meaning.ts'
import { type OneOf, valueOfCases } from './cases.ts'
import { type Asked, readAsked } from './condition.ts'
import { type Own, call, value } from './held.ts'
import {
  type Line,
  type Setting,
  branchesOf,
  expressionIn,
  isText,
  isVariable,
  linesOf,
  settingOf,
  soleBranch,
  sourceOf,
} from './line.ts'
import { heldBy, heldByMembers } from './reference.ts'

/** What functions of texts set, and texts that are put together from parts with cases. */
export function readTextResult(lines: readonly Line[], own: Own): number {
  const set = settingOf(lines[0])
  if (set === undefined) return 0
  if (set.value.kind === 'boolean') return readDecoded(set, lines, own)
  if (!isText(set.value, '')) return 0
  return readGuarded(set, lines, own) || readSplit(set, lines, own) || readJoinedText(set, lines, own)
}

/** `$isCoded` and what is decoded then. */
function readDecoded(flag: Setting, lines: readonly Line[], own: Own): number {
  const decoded = settingOf(lines[1])
  const branch = soleBranch(lines[2])
  const inner = branch ? linesOf(branch.body.body) : undefined
  const made = settingOf(inner?.[1])
  const [, fn] = /^\$util\.(base64Decode|urlDecode)\(/.exec(made ? sourceOf(made.value, own) : '') ?? []
  const [called] = made?.value.kind === 'reference' ? made.value.members : []
  const of = called?.kind === 'call' ? expressionIn(called.args[0], own) : undefined
  if (decoded === undefined || fn === undefined || of === undefined) return 0
  const expression = call(fn, of)
  own.held.set(flag.name, { kind: 'flag', expression })
  own.held.set(decoded.name, value(expression))
  return 3
}

/** A text that is made of another one where there is one. */
function readGuarded({ name }: Setting, lines: readonly Line[], own: Own): number {
  const branch = soleBranch(lines[1])
  const inner = branch ? linesOf(branch.body.body) : undefined
  const made = inner?.length === 1 ? settingOf(inner[0]) : undefined
  if (made?.name !== name || /^number\d*$/.test(name)) return 0
  const of = madeText(made.value, name, own)
  if (of === undefined) return 0
  own.held.set(name, value(of))
  return 2
}

function madeText(node: VtlExpression, name: string, own: Own): Expression | undefined {
  const text = sourceOf(node, own)
  if (node.kind === 'binary') return text.includes('.substring(7, 11)') ? isoTime(node, own) : undefined
  if (text.startsWith('$util.parseJson(')) {
    const of = expressionIn(node, own)
    return of && call('parseJson', of)
  }
  const last = node.kind === 'reference' ? node.members.at(-1) : undefined
  if (node.kind === 'reference' && last?.kind === 'index') {
    const of = expressionOfList(node.name, own)
    return of && call('at', of, literal(sourceOf(last.index, own)))
  }
  const held = heldBy(node, own)
  if (held?.kind === 'json') return call('toJson', held.expression)
  if (held?.kind !== 'value' || held.expression.kind !== 'call' || isJoinOf(node, name)) return undefined
  const { fn, args } = held.expression
  if (fn !== 'replace') return held.expression
  const [of, find, put] = args
  const texts = [find, put].map((arg) => (arg?.kind === 'literal' ? String(JSON.parse(arg.json)) : ''))
  const pattern = (texts[0] ?? '').replaceAll(/[\\^$.|?*+()[\]{}]/g, '\\$&')
  const replacement = (texts[1] ?? '').replaceAll(/[\\$]/g, '\\$&')
  return of && call('replaceMatches', of, textLiteral(pattern), textLiteral(replacement))
}

function isJoinOf(node: VtlExpression, name: string): boolean {
  return node.kind === 'reference' && node.name === name
}

function expressionOfList(name: string, own: Own): Expression | undefined {
  const held = own.held.get(name)
  if (held?.kind === 'list') return held.over.kind === 'items' ? held.over.source : undefined
  return held?.kind === 'value' ? held.expression : undefined
}

function isoTime(node: VtlExpression, own: Own): Expression | undefined {
  if (node.kind === 'binary') return isoTime(node.left, own)
  if (node.kind !== 'reference') return undefined
  const held = heldByMembers(node, node.members.slice(0, -1), own)
  const of = held?.kind === 'value' || held?.kind === 'text' ? held.expression : undefined
  return of && call('isoTime', of)
}

/** `split`: a list of what is between a separator. */
function readSplit({ name }: Setting, lines: readonly Line[], own: Own): number {
  const branch = soleBranch(lines[1])
  const inner = branch ? linesOf(branch.body.body) : lines.slice(1, 3)
  const loop = inner?.[1]
  const made = settingOf(inner?.[0])
  if (made?.name !== name || loop?.kind !== 'foreach' || loop.source?.kind !== 'reference') return 0
  const last = loop.source.members.at(-1)
  if (last?.kind !== 'call' || last.name !== 'split') return 0
  const held = heldByMembers(loop.source, loop.source.members.slice(0, -1), own)
  const of = held?.kind === 'value' || held?.kind === 'text' ? held.expression : undefined
  const by = expressionIn(last.args[0], own)
  if (of === undefined || by?.kind !== 'literal') return 0
  const separator = String(JSON.parse(by.json)).replaceAll(/\\([\\^$.|?*+()[\]{}])/g, '$1')
  own.held.set(name, value(call('split', of, textLiteral(separator))))
  return branch ? 2 : 3
}

/** `#set($text = $text + …)`, some of it under conditions. */
function readJoinedText({ name }: Setting, lines: readonly Line[], own: Own): number {
  let count = 1
  const parts: Expression[] = []
  for (; count < lines.length; count++) {
    const part = appendedPart(lines[count], name, own)
    if (part === undefined) break
    parts.push(part)
  }
  const [only] = parts
  if (only === undefined) return 0
  const isCases = parts.length === 1 && lines[1]?.kind === 'if'
  own.held.set(name, { kind: 'text', expression: isCases ? only : { kind: 'text', parts } })
  return count
}

function appendedPart(line: Statement | undefined, name: string, own: Own): Expression | undefined {
  if (line?.kind === 'if') return appendedCases(line, name, own)
  const set = settingOf(line)
  if (set?.name !== name || set.value.kind !== 'binary' || set.value.operator !== '+') return undefined
  return isVariable(set.value.left, name) ? expressionIn(set.value.right, own) : undefined
}

function appendedCases(node: IfNode, name: string, own: Own): Expression | undefined {
  const cases: (OneOf | undefined)[] = branchesOf(node).map(({ condition, body }) => {
    const asked: Asked | undefined = condition && readAsked(condition, own)
    const lines = linesOf(body)
    const parts = lines?.map((line) => appendedPart(line, name, own))
    if ((condition && asked === undefined) || parts === undefined || !parts.every((part) => part !== undefined))
      return undefined
    const [only] = parts
    const of: Expression = only && parts.length === 1 ? only : { kind: 'text', parts }
    return { asked, value: parts.length === 0 ? literal('null') : of }
  })
  return cases.every((one) => one !== undefined) ? valueOfCases(cases) : undefined
}
