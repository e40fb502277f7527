import fc from 'fast-check'
import type { Expression, FunctionName } from '../mapping/index.ts'
import { hostileText, jsonText, memberName, numberText, sometimes } from './mappingInputs.ts'

/** What calls are made of: any expression, and mostly lists. */
interface Within {
  readonly inner: fc.Arbitrary<Expression>
  readonly list: fc.Arbitrary<Expression>
  /** Texts that are no JSON fail at once. */
  readonly isTop: boolean
}

type Arguments = fc.Arbitrary<readonly Expression[]>

/** A call of any function. */
export function callOf(within: Within): fc.Arbitrary<Expression> {
  const all = { ...textArguments(within), ...listArguments(within), ...numberArguments(within) } satisfies {
    readonly [name in FunctionName]: Arguments
  }
  return fc.oneof(
    ...Object.entries(all).map(([fn, args]) =>
      (args as Arguments).map((given): Expression => ({ kind: 'call', fn, args: given })),
    ),
  )
}

function number(value: number): Expression {
  return { kind: 'literal', json: String(value) }
}

function quoted(text: string): Expression {
  return { kind: 'literal', json: JSON.stringify(text) }
}

const constant = hostileText.map(quoted)
const logTime = fc.constantFrom('09/Apr/2015:12:34:56 +0000', '31/Dec/1999:00:00:00 +0000', '1/Jan/2020:00:00:00 +0000')

function oneOrTwo(value: fc.Arbitrary<Expression>): Arguments {
  return fc.oneof(fc.tuple(value), fc.tuple(value, value))
}

function textArguments({ inner, isTop }: Within) {
  const one = fc.tuple(inner)
  const two = fc.tuple(inner, inner)
  const several = fc.array(inner, { minLength: 1, maxLength: 3, size: 'max' })
  const json = jsonText(1).map(quoted)
  const printed = inner.map((arg): Expression => ({ kind: 'call', fn: 'toJson', args: [arg] }))
  const parsed = isTop ? [{ weight: 1, arbitrary: inner }] : []
  return {
    default: two,
    firstNonEmpty: several,
    concat: several,
    replace: fc.tuple(inner, constant, constant),
    substring: fc
      .tuple(inner, fc.nat(3), sometimes(fc.nat(5), 2))
      .map(([text, from, to]) => [text, number(from), ...(to === undefined ? [] : [number(to)])]),
    contains: two,
    startsWith: two,
    lookup: fc
      .tuple(inner, constant, inner, constant, inner, sometimes(inner, 2))
      .map(([first, ...table]) => [first, ...table.flatMap((entry) => (entry ? [entry] : []))]),
    length: one,
    lower: one,
    upper: one,
    trim: one,
    base64Encode: one,
    urlEncode: one,
    escapeJavaScript: one,
    toNumber: oneOrTwo(inner),
    toBoolean: oneOrTwo(inner),
    toJson: one,
    parseJson: fc.tuple(fc.oneof({ weight: 2, arbitrary: json }, { weight: 2, arbitrary: printed }, ...parsed)),
    base64Decode: fc.tuple(fc.oneof(inner, fc.constantFrom('YS5iLmM=', 'YQ', 'Yg=', 'w7w=').map(quoted))),
    urlDecode: fc.tuple(fc.oneof(inner, fc.constantFrom('x%2F1+y', '%', '%zz', '%C3%BC').map(quoted))),
    isoTime: fc.tuple(fc.oneof(inner, logTime.map(quoted))),
    padLeft: fc.tuple(inner, fc.nat(6).map(number), fc.constantFrom('0', ' ', '$', '\\', '😀').map(quoted)),
    endsWith: two,
    indexOf: two,
    replaceMatches: fc.tuple(
      inner,
      fc.constantFrom('[^a-z]', '(a)|b', '', '\\$', '.').map(quoted),
      fc.constantFrom('', '-', '"').map(quoted),
    ),
  }
}

function listArguments({ inner, list }: Within) {
  return {
    size: fc.tuple(inner),
    split: fc.tuple(inner, fc.constantFrom(',', ' ', '"', '.', 'a', '\\').map(quoted)),
    at: fc.tuple(list, fc.integer({ min: -2, max: 2 }).map(number)),
    get: fc.tuple(list, memberName.map(quoted)),
    flatten: fc.tuple(list),
  }
}

function numberArguments({ inner }: Within) {
  const numbers = fc.oneof(
    { weight: 2, arbitrary: inner },
    numberText.map((json): Expression => ({ kind: 'literal', json })),
  )
  const two = fc.tuple(numbers, numbers)
  const several = fc.array(numbers, { minLength: 1, maxLength: 3, size: 'max' })
  return {
    add: two,
    subtract: two,
    multiply: two,
    divide: two,
    min: several,
    max: several,
    round: fc.tuple(numbers),
  }
}
