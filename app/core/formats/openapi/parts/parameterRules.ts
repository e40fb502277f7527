import { type MappingSide, parseMappingDestination, parseMappingExpression } from '../../../apigateway/index.ts'
import type { Json, JsonObject } from '../../../json/index.ts'
import { compileMapping, type Id, type Mapping, type ParameterRule } from '../../../mapping/index.ts'
import type { IntegrationType } from '../../../apigateway/index.ts'
import { mappedExpression } from '../../../project/index.ts'

export interface ParameterRulesRead {
  readonly rules: readonly ParameterRule[]
  /** Mappings that no rule says: intrinsics, expressions that API Gateway refuses, destinations of HTTP APIs. */
  readonly kept: JsonObject
}

/**
 * `requestParameters` or `responseParameters` as rules. A mapping becomes a rule only where the rule compiles to the very
 * same mapping again, so that nothing changes by being drawn.
 */
export function readParameterRules(
  mappings: JsonObject,
  side: MappingSide,
  type: IntegrationType,
  idOfRule: (index: number) => Id,
): ParameterRulesRead {
  const rules: ParameterRule[] = []
  const kept: [string, Json][] = []
  for (const [target, written] of Object.entries(mappings)) {
    const rule = typeof written === 'string' ? ruleOf(target, written, side, idOfRule(rules.length)) : undefined
    if (rule !== undefined && compilesTo(rule, target, written, side, type)) rules.push(rule)
    else kept.push([target, written])
  }
  return { rules, kept: Object.fromEntries(kept) }
}

function ruleOf(target: string, written: string, side: MappingSide, id: Id): ParameterRule | undefined {
  const to = parseMappingDestination(target, side).root
  const read = parseMappingExpression(written, side).root
  if (to === undefined || read === undefined) return undefined
  return { id, to, value: mappedExpression(read), policy: { absent: 'omit' }, means: 'parameter' }
}

function compilesTo(
  rule: ParameterRule,
  target: string,
  written: Json,
  side: MappingSide,
  type: IntegrationType,
): boolean {
  const mapping: Mapping = { parameters: [rule], payloads: [] }
  return compileMapping(mapping, { side, integrationType: type }).parameters.get(target)?.expression === written
}
