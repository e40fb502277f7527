import { JavaList, type JavaValue } from '../../java/index.ts'
import { printInputJson } from '../../json/index.ts'
import type { Expression, Fallback, ParameterRule } from '../model.ts'
import { callsOf, keptParts, queriesOf, readsBody } from '../walk.ts'
import { holds } from './condition.ts'
import { type Environment, findPath, readDocument } from './environment.ts'
import { interpretEarly, interpretExpression } from './expression.ts'
import { type Found, absent, foundValue } from './found.ts'
import type { MappingInput } from './input.ts'
import { textOf } from './textOf.ts'

/** What a parameter rule sets for a request: its values (several only where a source has several), or nothing. */
export type InterpretedParameter =
  | { readonly kind: 'parameter'; readonly values: readonly string[] }
  | { readonly kind: 'omitted' }
  /** The rule keeps Velocity, and what that prints is not for rules to say. */
  | { readonly kind: 'kept' }
  | { readonly kind: 'gatewayError'; readonly message: string }

/**
 * The direct reading of a parameter rule. A parameter has no null: null counts as absent unless the policy says
 * otherwise, and `null` and `empty` both set the empty text. Lists and objects are compact JSON, but that a rule may join
 * or repeat the items of a list; of a list to repeat that has none there is nothing.
 */
export function interpretParameter(rule: ParameterRule, input: MappingInput): InterpretedParameter {
  if (keptParts(rule).length > 0) return { kind: 'kept' }
  const document = readsBody(rule) ? readDocument(input.body) : { kind: 'document' as const, value: null as JavaValue }
  if (document.kind === 'gatewayError') return document
  const environment: Environment = { input, document: document.value, variables: [], rounds: [], failures: [] }
  for (const path of queriesOf(rule)) findPath(path, document.value, environment)
  interpretEarly(callsOf(rule), environment)
  const outcome = interpretRule(rule, environment)
  const [message] = environment.failures
  return message === undefined ? outcome : { kind: 'gatewayError', message }
}

function interpretRule(rule: ParameterRule, environment: Environment): InterpretedParameter {
  if (rule.disabled || (rule.when && !holds(rule.when, environment, interpretExpression))) return { kind: 'omitted' }
  const all = allValues(rule.value, environment.input)
  if (all.length > 0) return { kind: 'parameter', values: all }
  const found = interpretExpression(rule.value, environment)
  const items = listedTexts(found, rule)
  if (items !== undefined && items.length > 0) return { kind: 'parameter', values: items }
  const text = ruleText(items === undefined ? found : absent, rule, environment)
  return text === undefined ? { kind: 'omitted' } : { kind: 'parameter', values: [text] }
}

/** Every value of a source that asks for all of them. */
function allValues(value: Expression, input: MappingInput): readonly string[] {
  if (value.kind !== 'ref' || value.source.kind !== 'parameter' || value.source.many !== 'all') return []
  const { in: place, name } = value.source
  return input[place].flatMap(([candidate, text]) => (candidate === name ? [text] : []))
}

/** The texts of a list that is joined or repeated, without null; undefined of anything else. */
function listedTexts(found: Found, { many, to }: ParameterRule): readonly string[] | undefined {
  const takesSeveral = (many === 'join' || many === 'repeat') && to.in !== 'status'
  if (!takesSeveral || found.kind !== 'typed' || !(found.value instanceof JavaList)) return undefined
  const texts = found.value.items.flatMap((item) => (item === null ? [] : [textOf(foundValue(item))]))
  return many === 'join' ? [texts.join(',')] : texts
}

function ruleText(found: Found, { to, policy }: ParameterRule, environment: Environment): string | undefined {
  const fallBack = (fallback: Fallback): string | undefined => {
    if (fallback === 'omit') return undefined
    return typeof fallback === 'object' ? textOf(interpretExpression(fallback.value, environment)) : ''
  }
  if (found.kind === 'absent') return fallBack(policy.absent)
  if (found.kind === 'null')
    return fallBack(policy.null === undefined || policy.null === 'keep' ? policy.absent : policy.null)
  const text = parameterText(found)
  // AWS ignores a status that is no whole number.
  return to.in === 'status' && !/^-?(?:0|[1-9][0-9]*)$/.test(text) ? undefined : text
}

function parameterText(found: Extract<Found, { kind: 'text' | 'typed' }>): string {
  if (found.kind === 'text' || typeof found.value === 'string') return textOf(found)
  return found.json ?? printInputJson(found.value)
}
