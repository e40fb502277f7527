import {
  compareNumbers,
  JavaDecimal,
  JavaDouble,
  javaEquals,
  JavaList,
  JavaMap,
  type JavaRegex,
  type JavaValue,
  parseDecimal,
  toJavaString,
} from '../../java/index.ts'
import { parsePermissive } from '../../json/index.ts'
import { unescapeText } from '../characters.ts'
import { type Evaluation, isStop, type Stop } from '../evaluation.ts'
import { readPath } from '../parser.ts'
import type { JsonPathOperand } from './predicate.ts'

/**
 * What an operand is while a filter runs, in Jayway's kinds. `json` is an object or list: `value` of a document, `text`
 * of a literal. `opaque` equals nothing.
 */
export type FilterValue =
  | { readonly kind: 'undefined' | 'null' | 'opaque' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** A BigDecimal to Jayway; whole numbers stay as they are, which compares and prints alike. */
  | { readonly kind: 'number'; readonly value: number | JavaDecimal }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'json'; readonly value: JavaValue; readonly text: string | undefined }
  | { readonly kind: 'pattern'; readonly regex: JavaRegex }

export interface Stopped {
  readonly stop: Stop
}

export function operandValue(operand: JsonPathOperand, item: JavaValue, evaluation: Evaluation): FilterValue | Stopped {
  switch (operand.kind) {
    case 'path':
      return operand.existence ? existence(operand, item, evaluation) : pathValue(operand, item, evaluation)
    case 'json': {
      const parsed = parsePermissive(operand.text)
      if (parsed.kind === 'error') return { stop: { kind: 'failed', message: parsed.message } }
      return { kind: 'json', value: parsed.value, text: operand.text }
    }
    case 'string':
    case 'number':
    case 'boolean':
      return operand
    case 'null':
      return { kind: 'null' }
    case 'pattern':
      return { kind: 'pattern', regex: operand.regex }
  }
}

type PathOperand = Extract<JsonPathOperand, { kind: 'path' }>

/** Asked of the item, even where the path starts with `$`: so Jayway does it. */
function existence(operand: PathOperand, item: JavaValue, evaluation: Evaluation): FilterValue | Stopped {
  const found = evaluation.select(operand.path, item, evaluation, true)
  if (isStop(found) && found.kind !== 'none') return { stop: found }
  return { kind: 'boolean', value: !isStop(found) }
}

function pathValue(operand: PathOperand, item: JavaValue, evaluation: Evaluation): FilterValue | Stopped {
  const found = operand.fromRoot
    ? rootValue(operand, evaluation)
    : evaluation.select(operand.path, item, evaluation, false)
  if (!isStop(found)) return filterValue(found)
  return found.kind === 'none' ? { kind: 'undefined' } : { stop: found }
}

function rootValue(operand: PathOperand, evaluation: Evaluation): JavaValue | Stop {
  const known = evaluation.rootResults.get(operand.path)
  if (known !== undefined) return known
  const found = evaluation.select(operand.path, evaluation.root, evaluation, false)
  evaluation.rootResults.set(operand.path, found)
  return found
}

function filterValue(value: JavaValue): FilterValue | Stopped {
  if (value === null) return { kind: 'null' }
  if (typeof value === 'boolean') return { kind: 'boolean', value }
  if (typeof value === 'string') return { kind: 'string', value }
  if (typeof value === 'number') return { kind: 'number', value }
  if (value instanceof JavaList || value instanceof JavaMap) return { kind: 'json', value, text: undefined }
  if (typeof value === 'bigint' || value instanceof JavaDouble || value instanceof JavaDecimal) {
    const decimal = parseDecimal(toJavaString(value))
    return decimal === undefined
      ? { stop: { kind: 'failed', message: `Not a number: ${toJavaString(value)}` } }
      : { kind: 'number', value: decimal }
  }
  return { stop: { kind: 'failed', message: 'Could not convert to a ValueNode' } }
}

/** The items of a list as operands; undefined where the value is no list. */
export function listItems(value: JavaValue): readonly FilterValue[] | Stopped | undefined {
  if (!(value instanceof JavaList)) return undefined
  const items: FilterValue[] = []
  for (const item of value.items) {
    if (item instanceof JavaList || item instanceof JavaMap)
      return { stop: { kind: 'failed', message: 'Could not determine value type' } }
    const one = typeof item === 'string' ? stringItem(item) : filterValue(item)
    if ('stop' in one) return one
    items.push(one)
  }
  return items
}

// In a list Jayway takes strings for what they look like: paths equal nothing, JSON equals no string, quotes come off.
function stringItem(text: string): FilterValue | Stopped {
  const trimmed = text.trim()
  if (/^[@$]/.test(trimmed) && readPath(trimmed, 0, 0).kind === 'path') return { kind: 'opaque' }
  if (/^(\[.*\]|\{.*\})$/s.test(trimmed) && parsePermissive(trimmed).kind === 'value') return { kind: 'opaque' }
  const quoted = text.length > 1 && /^(["']).*\1$/s.test(text) ? text.slice(1, -1) : text
  const value = text.length > 1 ? unescapeText(quoted) : text
  return value === undefined
    ? { stop: { kind: 'failed', message: `Unable to parse unicode value: ${text}` } }
    : { kind: 'string', value }
}

/** `left.equals(right)`: a string and a number are compared in the way of the left one. */
export function equalValues(left: FilterValue, right: FilterValue): boolean {
  switch (left.kind) {
    case 'null':
      return right.kind === 'null'
    case 'boolean':
      return right.kind === 'boolean' && left.value === right.value
    case 'string':
      if (right.kind === 'number') return left.value === toJavaString(right.value)
      return right.kind === 'string' && left.value === right.value
    case 'number': {
      const other =
        right.kind === 'string' ? parseDecimal(right.value) : right.kind === 'number' ? right.value : undefined
      return other !== undefined && orderOf(left.value, other) === 0
    }
    case 'json':
      return right.kind === 'json' && equalJson(left, right)
    case 'pattern':
      return right.kind === 'pattern' && left === right
    case 'undefined':
    case 'opaque':
      return false
  }
}

export function orderOf(left: number | JavaDecimal, right: number | JavaDecimal): number | undefined {
  return typeof left === 'number' && typeof right === 'number' ? left - right : compareNumbers(left, right)
}

/** A literal on the left is still text to Jayway, and so equals no value. */
function equalJson(
  left: Extract<FilterValue, { kind: 'json' }>,
  right: Extract<FilterValue, { kind: 'json' }>,
): boolean {
  if (left.text !== undefined) return false
  return javaEquals(left.value, right.value)
}
