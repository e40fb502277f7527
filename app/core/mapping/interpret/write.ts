import { JavaDouble, JavaList, JavaMap, type JavaValue, base64Encode, parseDecimal } from '../../java/index.ts'
import { type JsonNode, parseJsonNode, printInputJson } from '../../json/index.ts'
import { assertNever } from '../../text/index.ts'
import type { As, Expression, Fallback, Policy } from '../model.ts'
import type { Found } from './found.ts'
import { textOf } from './textOf.ts'

/** What is written at a place: a JSON value, or nothing at all. */
export type Written = { readonly kind: 'value'; readonly value: JavaValue } | { readonly kind: 'omitted' }

const nothing: Written = { kind: 'omitted' }

/**
 * What a value node writes for what its expression came to. Policies: `absent` where there is nothing; `null` for null,
 * which stays null unless said otherwise; `mismatch` for a value of another type, which is its text for a string and
 * null otherwise. What a fallback comes to is written alike, and as null where that is nothing either.
 */
export function writeFound(found: Found, as: As, policy: Policy, read: (expression: Expression) => Found): Written {
  const fallBack = (fallback: Fallback): Written => writeFallback(fallback, as, read)
  switch (found.kind) {
    case 'absent':
      return fallBack(policy.absent)
    case 'null':
      return policy.null === undefined || policy.null === 'keep' ? written(null) : fallBack(policy.null)
    case 'text':
    case 'typed': {
      const mismatch = policy.mismatch ?? (as === 'string' ? 'text' : 'null')
      const value = convert(found, as)
      if (value !== undefined) return written(value)
      return mismatch === 'text' ? written(textOf(found)) : fallBack(mismatch)
    }
    default:
      return assertNever(found)
  }
}

function writeFallback(fallback: Fallback, as: As, read: (expression: Expression) => Found): Written {
  if (fallback === 'omit') return nothing
  if (fallback === 'null') return written(null)
  if (fallback === 'empty') return written('')
  return writeFound(read(fallback.value), as, { absent: 'null' }, read)
}

function written(value: JavaValue): Written {
  return { kind: 'value', value }
}

/** Whether what was found is of the type that the target takes: nothing and null are of every type. */
export function fits(found: Found, as: As): boolean {
  return found.kind === 'absent' || found.kind === 'null' || convert(found, as) !== undefined
}

type Valued = Extract<Found, { kind: 'text' | 'typed' }>

/** The value in the form that the target takes; undefined where it is of another type. */
function convert(found: Valued, as: As): JavaValue | undefined {
  switch (as) {
    case 'string':
      return found.kind === 'text' || typeof found.value === 'string' ? textOf(found) : undefined
    case 'number':
      return numberOf(found)
    case 'integer': {
      const number = numberOf(found)
      return number !== undefined && /^-?\d+$/.test(plainText(found)) ? number : undefined
    }
    case 'boolean':
      return booleanOf(found)
    case 'json':
      if (found.kind === 'text') return found.text
      return found.json === undefined ? jsonValue(found.value) : exactJson(found.json)
    case 'jsonText':
      return jsonText(found)
    case 'base64':
      return base64Encode(textOf(found))
    case 'verbatim':
      return undefined
    default:
      return assertNever(as)
  }
}

// Exponents of more digits are beyond what readers of JSON take.
const numberText = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,3})?$/

/** A number of JSON, or text by nature that reads as one, with all its digits. A string of JSON is none. */
function numberOf(found: Valued): JavaValue | undefined {
  if (found.kind === 'typed' && typeof found.value === 'string') return undefined
  const text = plainText(found)
  return numberText.test(text) ? parseDecimal(text) : undefined
}

function booleanOf(found: Valued): boolean | undefined {
  if (found.kind === 'text') return found.text === 'true' ? true : found.text === 'false' ? false : undefined
  return typeof found.value === 'boolean' ? found.value : undefined
}

/** A number's own text: as a constant is written, as the request's text has it, or as JSON of the document. */
function plainText(found: Valued): string {
  return found.kind === 'text' ? found.text : (found.json ?? printInputJson(found.value))
}

/** A constant number, list or object keeps its own text; everything else is as `$input.json` prints it. */
function jsonText(found: Valued): string {
  if (found.kind === 'text') return printInputJson(found.text)
  return found.json ?? printInputJson(found.value)
}

/** A constant, with every digit of its numbers. */
function exactJson(json: string): JavaValue | undefined {
  const { root } = parseJsonNode(json)
  return root && exactValue(root)
}

function exactValue(node: JsonNode): JavaValue {
  switch (node.kind) {
    case 'number':
      return parseDecimal(node.text) ?? null
    case 'array':
      return new JavaList(node.items.map(exactValue), true)
    case 'object':
      return new JavaMap(new Map(node.members.map(({ name, value }) => [name, exactValue(value)])))
    case 'string':
    case 'boolean':
      return node.value
    case 'null':
      return null
    default:
      return assertNever(node)
  }
}

/** What JSON cannot carry is null, as API Gateway prints it: infinities, which come of numbers such as 1e400. */
export function jsonValue(value: JavaValue): JavaValue {
  if (value instanceof JavaDouble) return Number.isFinite(value.value) ? value : null
  if (value instanceof JavaList) return new JavaList(value.items.map(jsonValue), value.json)
  if (value instanceof JavaMap)
    return new JavaMap(new Map(Array.from(value.entries, ([key, inner]) => [key, jsonValue(inner)])))
  return value
}
