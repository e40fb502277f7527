import type { BinaryNode, Expression as VtlExpression } from '../../../vtl/index.ts'
import type { Expression } from '../../model.ts'
import { type OneOf, valueOfCases } from './cases.ts'
import { readAsked } from './condition.ts'
import { type Own, call, value } from './held.ts'
import { type Line, type Setting, expressionIn, isText, linesOf, settingOf, soleBranch, sourceOf } from './line.ts'

const operators: Readonly<Record<string, string>> = { '+': 'add', '-': 'subtract', '*': 'multiply', '/': 'divide' }

/** What is calculated: `#set($sum = '')`, and what it comes to where that can be calculated. */
export function readCalculation(lines: readonly Line[], own: Own): number {
  const set = settingOf(lines[0])
  if (set === undefined || !isText(set.value, '')) return 0
  return readArithmetic(set, lines, own) || readExtreme(set, lines, own) || readNumber(set, lines, own)
}

function readArithmetic({ name }: Setting, lines: readonly Line[], own: Own): number {
  const branch = soleBranch(lines[1])
  const inner = branch ? linesOf(branch.body.body) : undefined
  const made = settingOf(branch ? inner?.[0] : lines[1])
  if (made?.name !== name || made.value.kind !== 'binary') return 0
  if (branch && sourceOf(branch, own).includes('.longValue()')) return readRounded(name, made.value, own)
  const fn = operators[made.value.operator]
  const [left, right] = [operandOf(made.value.left, own), operandOf(made.value.right, own)]
  if (fn === undefined || left === undefined || right === undefined || isJoined(made.value, name)) return 0
  own.held.set(name, value(call(fn, left, right)))
  return fn === 'multiply' || fn === 'divide' ? 3 : 2
}

/** `$text + …` puts a text together. */
function isJoined({ left }: BinaryNode, name: string): boolean {
  return left.kind === 'reference' && left.name === name
}

function readRounded(name: string, { left }: BinaryNode, own: Own): number {
  const of = operandOf(left, own)
  if (of === undefined) return 0
  own.held.set(name, value(call('round', of)))
  return 2
}

function operandOf(node: VtlExpression, own: Own): Expression | undefined {
  return expressionIn(node, own)
}

/** `min` and `max`: each value where it is less, or more, than the one before. */
function readExtreme({ name }: Setting, lines: readonly Line[], own: Own): number {
  const args: Expression[] = []
  let fn: string | undefined
  for (const line of lines.slice(1)) {
    const branch = soleBranch(line)
    const set = settingOf(branch && linesOf(branch.body.body)?.[0])
    const asked = branch ? sourceOf(branch.condition, own) : ''
    if (set?.name !== name || !asked.includes(`$${name} == ""`)) break
    const of = operandOf(set.value, own)
    const operator = new RegExp(` ([<>]) \\$${name}\\b`).exec(asked)?.[1]
    if (of === undefined || operator === undefined) return 0
    fn = operator === '<' ? 'min' : 'max'
    args.push(of)
  }
  if (fn === undefined) return 0
  own.held.set(name, value(call(fn, ...args)))
  return args.length + 1
}

/** A number that a text reads as, or one for each case. */
function readNumber({ name }: Setting, lines: readonly Line[], own: Own): number {
  const cases: OneOf[] = []
  let parsed = false
  for (const line of lines.slice(1)) {
    const branch = soleBranch(line)
    const inner = branch ? linesOf(branch.body.body) : undefined
    const set = inner?.length === 1 ? settingOf(inner[0]) : undefined
    if (branch === undefined || set?.name !== name || !/^number\d*$/.test(name)) break
    const of = operandOf(set.value, own)
    const asked = readAsked(branch.condition, own)
    if (of === undefined || asked === undefined) return 0
    parsed ||= sourceOf(set.value, own).startsWith('$util.parseJson($')
    cases.push({ asked, value: of })
  }
  const of = valueOfCases(cases)
  if (of === undefined) return 0
  own.held.set(name, value(cases.length === 1 && parsed ? call('toNumber', of) : of))
  return cases.length + 1
}
