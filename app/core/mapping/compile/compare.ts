import { assertNever } from '../../text/index.ts'
import { type Cond, always, and, never, not, or, test } from './condition.ts'
import { type Leaf, askTyped, hasValueCond, presentCond, single } from './leaf.ts'
import { type Place, patternRef } from './place.ts'
import { canInterpolate, parsedConstant, quoteVtl } from './quote.ts'
import { constantText, textVariable } from './text.ts'

/** A text that JSON, and this language, read as a number; Java's numbers end at exponents of ten digits. */
export const numberPattern = '-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]{1,3})?'

/** The same without exponents that would make it infinite, which Velocity cannot compare with a number of many digits. */
const comparablePattern = '-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]{1,2})?'

/**
 * One value against another. `==`: numbers by value, values of one kind by what they hold, others by their texts; null
 * equals null only, and what is absent equals nothing. `<` and its like compare numbers, and text by nature that reads
 * as one; anything else holds for none of them.
 */
export function compareLeaves(op: '==' | '<' | '<=' | '>' | '>=', left: Leaf, right: Leaf, place: Place): Cond {
  return op === '==' ? equals(left, right, place) : ordered(op, left, right, place)
}

function equals(left: Leaf, right: Leaf, place: Place): Cond {
  if (left.kind === 'constant' && right.kind !== 'constant') return equals(right, left, place)
  const bothNull = and(isNull(left), isNull(right))
  if (right.kind === 'constant' && right.json !== 'null') return or(bothNull, equalsConstant(left, right.json, place))
  const values = and(hasValueCond(left), hasValueCond(right))
  if (values.kind === 'never') return bothNull
  return or(bothNull, and(values, test(`${operand(left, place)} == ${operand(right, place)}`)))
}

function equalsConstant(left: Leaf, json: string, place: Place): Cond {
  if (left.kind === 'absent' || (left.kind === 'constant' && left.json === 'null')) return never
  if (constantText(json) !== '') {
    // Absent and null are "" in a reference, which equals no constant but the empty one.
    const right = constantOperand(json)
    const ref = operand(left, place)
    return test(`${ref} == ${right}`, { negated: `${ref} != ${right}` })
  }
  if (left.kind === 'typed') return askTyped(left, 'length() == 0')
  return and(presentCond(left), test(`${operand(left, place)} == ""`))
}

function isNull(leaf: Leaf): Cond {
  return and(presentCond(leaf), not(hasValueCond(leaf)))
}

function operand(leaf: Leaf, place: Place): string {
  switch (leaf.kind) {
    case 'absent':
      return '""'
    case 'constant':
      return constantOperand(leaf.json)
    case 'text':
      if (leaf.string) return leaf.ref
      return canInterpolate(leaf.ref) ? `"${leaf.ref}"` : `${leaf.ref}.toString()`
    case 'typed':
    case 'scalar':
      return leaf.ref
    case 'template':
      return textVariable(single(leaf), 'text', place)
    default:
      return assertNever(leaf)
  }
}

function constantOperand(json: string): string {
  if (json.startsWith('"')) return quoteVtl(constantText(json))
  if (json === 'true' || json === 'false' || /^(?:0|[1-9][0-9]{0,8})$/.test(json)) return json
  return parsedConstant(json)
}

function ordered(op: string, left: Leaf, right: Leaf, place: Place): Cond {
  const one = numberOperand(left, place)
  const other = numberOperand(right, place)
  if (one === undefined || other === undefined) return never
  return and(one.guard, other.guard, test(`${one.ref} ${op} ${other.ref}`))
}

/** A constant number, or a constant text that reads as one. */
function constantNumber(json: string): { readonly ref: string; readonly guard: Cond } | undefined {
  if (/^[-0-9]/.test(json)) return { ref: constantOperand(json), guard: always }
  const text = json.startsWith('"') ? constantText(json) : ''
  return new RegExp(`^(?:${comparablePattern})$`).test(text) ? { ref: constantOperand(text), guard: always } : undefined
}

/**
 * A number to add; undefined where there never is one. Infinities and what comes near them stay out, and with them sums
 * that no JSON can say.
 */
export function sumOperand(leaf: Leaf, place: Place): { readonly ref: string; readonly guard: Cond } | undefined {
  const operand = numberOperand(leaf, place)
  if (operand === undefined || leaf.kind === 'text' || leaf.kind === 'template') return operand
  const most = "$util.parseJson('1.0e100')"
  const least = "$util.parseJson('-1.0e100')"
  return { ref: operand.ref, guard: and(test(`${operand.ref} <= ${most}`), test(`${operand.ref} >= ${least}`)) }
}

/** A number to compare; undefined where there never is one. A `typed` value that is no number compares as false. */
function numberOperand(leaf: Leaf, place: Place): { readonly ref: string; readonly guard: Cond } | undefined {
  switch (leaf.kind) {
    case 'absent':
      return undefined
    case 'constant':
      return constantNumber(leaf.json)
    case 'scalar':
      return leaf.type === 'number' ? { ref: leaf.ref, guard: always } : undefined
    case 'typed':
      return { ref: leaf.ref, guard: always }
    case 'text':
    case 'template': {
      const text = leaf.kind === 'text' && leaf.string ? leaf.ref : textVariable(single(leaf), 'number', place)
      const pattern = patternRef(place, 'comparable', comparablePattern)
      return { ref: `$util.parseJson(${text})`, guard: test(`${text}.matches(${pattern}) == true`) }
    }
    default:
      return assertNever(leaf)
  }
}
