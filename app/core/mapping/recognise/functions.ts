import type { Expression as VtlExpression } from '../../vtl/index.ts'
import { isJson } from '../compile/quote.ts'
import type { FunctionName } from '../functions/index.ts'
import type { Expression } from '../model.ts'
import { type Meaning, literal, opaque, textLiteral, valueOf } from './meaning.ts'
import type { Scope } from './scope.ts'

type MeaningOf = (node: VtlExpression, scope: Scope) => Meaning

/** How hand-written templates call what a function of expressions does. */
interface FunctionForm {
  /** Methods of a value, and how many constants they take. */
  readonly methods?: readonly { readonly name: string; readonly takes: (args: readonly Expression[]) => boolean }[]
  /** A function of `$util`. */
  readonly util?: string
  /** Whether its result never holds what a JSON string would have to escape. */
  readonly plain?: true
  /** What says so that nobody writes it as one call. */
  readonly only?: 'a condition' | 'a text' | 'several lines' | 'a member' | 'a part of a text' | '$input.json'
  readonly operator?: '+' | '-' | '*' | '/'
}

const none = (args: readonly Expression[]): boolean => args.length === 0
const oneValue = (args: readonly Expression[]): boolean => args.length === 1
const wholeNumbers = (args: readonly Expression[]): boolean =>
  args.length > 0 && args.length < 3 && args.every((arg) => arg.kind === 'literal' && /^\d+$/.test(arg.json))
const twoTexts = (args: readonly Expression[]): boolean =>
  args.length === 2 && args.every((arg) => arg.kind === 'literal' && arg.json.startsWith('"'))
const onePlainText = (args: readonly Expression[]): boolean =>
  args.length === 1 && args.every((arg) => arg.kind === 'literal' && /^"[^\\^$.|?*+()[\]{}]+"$/.test(arg.json))
/** Constants that mean the same as a regular expression and as text. */
const plainTexts = (args: readonly Expression[]): boolean =>
  args.length === 2 && args.every((arg) => arg.kind === 'literal' && /^"[^\\^$.|?*+()[\]{}]*"$/.test(arg.json))

const forms: { readonly [name in FunctionName]: FunctionForm } = {
  default: { only: 'a condition' },
  firstNonEmpty: { only: 'a condition' },
  concat: { only: 'a text' },
  lookup: { only: 'several lines' },
  flatten: { only: 'several lines' },
  toNumber: { only: 'several lines' },
  toBoolean: { only: 'several lines' },
  isoTime: { only: 'several lines' },
  padLeft: { only: 'several lines' },
  min: { only: 'several lines' },
  max: { only: 'several lines' },
  round: { only: 'several lines' },
  replace: {
    methods: [
      { name: 'replaceAll', takes: plainTexts },
      { name: 'replace', takes: twoTexts },
    ],
  },
  replaceMatches: { methods: [{ name: 'replaceAll', takes: twoTexts }] },
  substring: { methods: [{ name: 'substring', takes: wholeNumbers }] },
  contains: { methods: [{ name: 'contains', takes: oneValue }], plain: true },
  startsWith: { methods: [{ name: 'startsWith', takes: oneValue }], plain: true },
  endsWith: { methods: [{ name: 'endsWith', takes: oneValue }], plain: true },
  indexOf: { methods: [{ name: 'indexOf', takes: oneValue }], plain: true },
  length: { methods: [{ name: 'length', takes: none }], plain: true },
  size: { methods: [{ name: 'size', takes: none }], plain: true },
  lower: { methods: [{ name: 'toLowerCase', takes: none }] },
  upper: { methods: [{ name: 'toUpperCase', takes: none }] },
  trim: { methods: [{ name: 'trim', takes: none }] },
  split: { methods: [{ name: 'split', takes: onePlainText }] },
  base64Encode: { util: 'base64Encode', plain: true },
  base64Decode: { util: 'base64Decode' },
  urlEncode: { util: 'urlEncode', plain: true },
  escapeJavaScript: { only: 'a part of a text' },
  urlDecode: { util: 'urlDecode' },
  parseJson: { util: 'parseJson' },
  toJson: { only: '$input.json' },
  get: { only: 'a member' },
  at: { only: 'a member' },
  add: { operator: '+', plain: true },
  subtract: { operator: '-', plain: true },
  multiply: { operator: '*', plain: true },
  divide: { operator: '/', plain: true },
}

/** A member of what a function gives, or an item of it. */
export function memberOfCall(of: Expression, step: string | number): Meaning {
  if (typeof step === 'number') return valueOf({ kind: 'call', fn: 'at', args: [of, literal(String(step))] })
  const isGet = of.kind === 'call' && of.fn === 'get'
  return valueOf({ kind: 'call', fn: 'get', args: [...(isGet ? of.args : [of]), textLiteral(step)] })
}

/** What two values and an operator come to, where the values are numbers for all that is known. */
export function arithmeticMeaning(operator: string, left: Meaning, right: Meaning): Meaning {
  const entry = Object.entries(forms).find(([, form]) => form.operator === operator)
  if (entry === undefined || left.kind !== 'value' || right.kind !== 'value') return opaque('arithmetic')
  const count = operator === '+' ? countOf(left.expression, right.expression) : undefined
  if (count) return valueOf(count, true)
  return valueOf({ kind: 'call', fn: entry[0], args: [left.expression, right.expression] }, true)
}

/** The index of a round and one is its count. */
function countOf(left: Expression, right: Expression): Expression | undefined {
  const isOne = right.kind === 'literal' && right.json === '1'
  if (!isOne || left.kind !== 'ref' || left.source.kind !== 'loop' || left.source.part !== 'index') return undefined
  return { kind: 'ref', source: { ...left.source, part: 'count' } }
}

/** A value's JSON as a text: of nothing, `$input.json` prints two quotes. */
export function jsonText(expression: Expression): Expression {
  const json: Expression = { kind: 'call', fn: 'toJson', args: [expression] }
  const isBody = expression.kind === 'ref' && expression.source.kind === 'body' && expression.source.path === '$'
  return isBody ? json : { kind: 'call', fn: 'default', args: [json, textLiteral('""')] }
}

/** What is printed, as it is printed; undefined of what no expression says. */
export function printedText(meaning: Meaning): Expression | undefined {
  switch (meaning.kind) {
    case 'value':
      return meaning.expression
    case 'json':
      return jsonText(meaning.expression)
    case 'escaped': {
      const of = meaning.of === 'json' ? jsonText(meaning.expression) : meaning.expression
      const escaped: Expression = { kind: 'call', fn: 'escapeJavaScript', args: [of] }
      if (!meaning.mended) return escaped
      return { kind: 'call', fn: 'replace', args: [escaped, textLiteral("\\'"), textLiteral("'")] }
    }
    default:
      return undefined
  }
}

/** What a method of a value comes to. */
export function methodMeaning(
  of: Expression,
  method: string,
  args: readonly VtlExpression[],
  scope: Scope,
  meaningOf: MeaningOf,
): Meaning {
  const given = valuesOf(args, scope, meaningOf)
  if (given === undefined) return opaque(`the method ${method}`)
  for (const [fn, { methods, plain }] of Object.entries(forms)) {
    if (!methods?.some(({ name, takes }) => name === method && takes(given))) continue
    return valueOf(ofText(fn, of, given), plain)
  }
  return opaque(`the method ${method}`)
}

/** Methods of texts give nothing of what is no text, where a function reads it as one. */
function ofText(fn: string, of: Expression, args: readonly Expression[]): Expression {
  const call = (value: Expression): Expression => ({ kind: 'call', fn, args: [value, ...args] })
  if (fn === 'size') return call(of)
  if (isTextByNature(of)) return call(fn === 'split' ? { kind: 'text', parts: [of] } : of)
  const isString = { kind: 'matches', value: of, pattern: '(?s).*' } as const
  const otherwise = fn === 'split' ? literal('[]') : textLiteral('')
  return { kind: 'choose', branches: [{ when: isString, then: call(of) }], otherwise }
}

function isTextByNature(of: Expression): boolean {
  if (of.kind === 'call' && of.fn === 'default') return of.args.every(isTextByNature)
  if (of.kind === 'call') return !['get', 'at', 'parseJson', 'size'].includes(of.fn)
  if (of.kind !== 'ref') return true
  const { kind } = of.source
  return kind !== 'body' && !(kind === 'loop' && of.source.part === 'item')
}

function valuesOf(
  args: readonly VtlExpression[],
  scope: Scope,
  meaningOf: MeaningOf,
): readonly Expression[] | undefined {
  const meanings = args.map((arg) => meaningOf(arg, scope))
  return meanings.every((meaning) => meaning.kind === 'value')
    ? meanings.map(({ expression }) => expression)
    : undefined
}

/** What a function of `$util` comes to. */
export function utilMeaning(name: string, args: readonly VtlExpression[], scope: Scope, meaningOf: MeaningOf): Meaning {
  const [arg] = args
  const of = arg && meaningOf(arg, scope)
  if (of === undefined || args.length !== 1) return opaque(`$util.${name}`)
  if (of.kind === 'nothing') return of
  if (name === 'parseJson') {
    const parsed = parsedMeaning(of)
    if (parsed) return parsed
  }
  if (name === 'escapeJavaScript') {
    if (of.kind === 'value' || of.kind === 'json') return { kind: 'escaped', of: of.kind, expression: of.expression }
    const printed = printedText(of)
    return printed
      ? { kind: 'escaped', of: 'value', expression: printed }
      : opaque('$util.escapeJavaScript of something else than a value')
  }
  if (of.kind === 'json' && name === 'urlEncode') return { kind: 'codedJson', expression: of.expression }
  const text = printedText(of)
  const entry = Object.entries(forms).find(([, { util }]) => util === name)
  if (text === undefined || entry === undefined) return opaque(`$util.${name}`)
  return valueOf({ kind: 'call', fn: entry[0], args: [text] }, entry[1].plain)
}

/** Reading the JSON that was just printed gives the value again. */
function parsedMeaning(of: Meaning): Meaning | undefined {
  if (of.kind === 'json') return valueOf(of.expression)
  if (of.kind !== 'value') return undefined
  if (of.expression.kind === 'ref' && of.expression.source.kind === 'rawBody')
    return valueOf({ kind: 'ref', source: { kind: 'body', path: '$' } })
  const text: unknown = of.expression.kind === 'literal' ? JSON.parse(of.expression.json) : undefined
  if (typeof text === 'string' && /^[[{]/.test(text) && isJson(text)) return valueOf(literal(text))
  return undefined
}
