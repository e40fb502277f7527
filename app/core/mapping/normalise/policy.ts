import type { FunctionName } from '../functions/names.ts'
import type { As, Expression, Fallback, ParameterRule, Policy } from '../model.ts'
import { normaliseExpression } from './expression.ts'

/**
 * A policy without what cannot apply: a default is left out, so is a fallback for null or for another type where the
 * value can be neither; and where the value cannot be absent, `absent` says nothing and is `omit`.
 */
export function normalisePolicy(policy: Policy, value: Expression, as: As): Policy {
  const nulled = canBeNull(value) ? normaliseOf(policy.null) : undefined
  const mismatch = canMismatch(value, as) ? normaliseOf(policy.mismatch) : undefined
  return {
    absent: canBeAbsent(value) ? normaliseFallback(policy.absent) : 'omit',
    ...(nulled !== undefined && nulled !== 'keep' && nulled !== 'null' && { null: nulled }),
    ...(mismatch !== undefined && mismatch !== defaultMismatch(as) && { mismatch }),
  }
}

function normaliseOf<T extends string>(fallback: Fallback | T | undefined): Fallback | T | undefined {
  return typeof fallback === 'object' ? normaliseFallback(fallback) : fallback
}

/**
 * The same for a parameter, which has no null and takes any type: null counts as absent unless it has a fallback, and so
 * does a list without items that is to be repeated.
 */
export function normaliseParameterPolicy(
  { absent, null: nulled }: Policy,
  value: Expression,
  many: ParameterRule['many'],
): Policy {
  const canBeNothing = canBeAbsent(value) || canBeNull(value) || many === 'repeat'
  return {
    absent: canBeNothing ? normaliseFallback(absent) : 'omit',
    ...(nulled !== undefined && nulled !== 'keep' && canBeNull(value) && { null: normaliseFallback(nulled) }),
  }
}

function normaliseFallback(fallback: Fallback): Fallback {
  if (typeof fallback === 'string') return fallback
  const value = normaliseExpression(fallback.value)
  return value.kind === 'literal' && value.json === 'null' ? 'null' : { value }
}

function defaultMismatch(as: As): Policy['mismatch'] {
  return as === 'string' ? 'text' : 'null'
}

/** Functions that always give something, and no null. */
const alwaysGiving: ReadonlySet<string> = new Set<FunctionName>([
  'concat',
  'length',
  'size',
  'contains',
  'startsWith',
  'endsWith',
  'indexOf',
  'flatten',
])

/** Functions that give one of their values, null among them. */
const choosing: ReadonlySet<string> = new Set<FunctionName>([
  'default',
  'firstNonEmpty',
  'lookup',
  'toNumber',
  'toBoolean',
])

function canBeAbsent(value: Expression): boolean {
  if (value.kind === 'literal' || value.kind === 'text' || value.kind === 'raw') return false
  if (value.kind === 'call') return !alwaysGiving.has(value.fn)
  if (value.kind === 'collect') return value.how === 'first' || value.how === 'last'
  if (value.kind !== 'ref') return true
  const { source } = value
  // The whole body is always there.
  if (source.kind === 'body' && source.path === '$') return false
  const isWhole = source.kind === 'loop' && source.part !== 'key' && source.path === undefined
  return !(isWhole || source.kind === 'rawBody' || (source.kind === 'parameter' && source.in === 'path'))
}

function canBeNull(value: Expression): boolean {
  if (value.kind === 'literal') return value.json === 'null'
  if (value.kind === 'text' || value.kind === 'raw' || value.kind === 'collect') return false
  if (value.kind === 'call') return choosing.has(value.fn)
  if (value.kind !== 'ref') return true
  const { source } = value
  if (source.kind === 'body') return source.path !== '$'
  return source.kind === 'variable' || (source.kind === 'loop' && source.part === 'item')
}

function canMismatch(value: Expression, as: As): boolean {
  if (as === 'json' || as === 'jsonText' || as === 'base64' || as === 'verbatim') return false
  const isText =
    value.kind === 'text' ||
    value.kind === 'raw' ||
    (value.kind === 'ref' && !canBeNull(value) && value.source.kind !== 'loop')
  return !(as === 'string' && isText)
}

/**
 * Which parts of a policy can come to apply, as far as the rule tells: whether the value can be missing, null, or of
 * another type than it is written as. A parameter, which has no type of its own, is asked about without `as`.
 */
export function policyCases(
  value: Expression,
  as: As | undefined,
): { readonly absent: boolean; readonly null: boolean; readonly mismatch: boolean } {
  const isConstantText = value.kind === 'literal' && value.json.startsWith('"') && as === 'string'
  const mismatch = as !== undefined && !isConstantText && canMismatch(value, as)
  return { absent: canBeAbsent(value), null: canBeNull(value), mismatch }
}
