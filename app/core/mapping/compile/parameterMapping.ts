import { parseMappingExpression } from '../../apigateway/index.ts'
import type { Expression, ParameterRule, Source } from '../model.ts'
import { constantText } from './text.ts'
import { isJson } from './quote.ts'

/** Where a mapping is: requests are mapped from the method request, responses from the backend's. */
export type MappingSide = 'request' | 'response'

/**
 * The mapping expression that says all of a rule; undefined where only a template can: the rule computes, has a
 * condition, or writes something where its source is missing (a parameter mapping is then left out).
 */
export function parameterMappingOf(rule: ParameterRule, side: MappingSide): string | undefined {
  if (rule.to.in === 'status' || rule.when || rule.many === 'join') return undefined
  // It copies a list as JSON.
  if (rule.many === 'repeat' && mayBeList(rule.value)) return undefined
  const text = expressionText(rule.value, side)
  if (text === undefined || parseMappingExpression(text, side).root === undefined) return undefined
  const { absent, null: nulled } = rule.policy
  const omits = absent === 'omit' && (nulled === undefined || nulled === 'keep' || nulled === 'omit')
  return omits || isAlwaysThere(rule.value) ? text : undefined
}

function isAlwaysThere(value: Expression): boolean {
  return (
    value.kind === 'literal' ||
    (value.kind === 'ref' && value.source.kind === 'parameter' && value.source.in === 'path')
  )
}

function expressionText(value: Expression, side: MappingSide): string | undefined {
  if (value.kind === 'literal')
    return isJson(value.json) && value.json !== 'null' ? `'${constantText(value.json)}'` : undefined
  return value.kind === 'ref' ? sourceText(value.source, side) : undefined
}

function sourceText(source: Source, side: MappingSide): string | undefined {
  const body = side === 'request' ? 'method.request.body' : 'integration.response.body'
  switch (source.kind) {
    case 'parameter': {
      const place = `${source.many === 'all' ? 'multivalue' : ''}${source.in}`
      return `${side === 'request' ? 'method.request' : 'integration.response'}.${place}.${source.name}`
    }
    case 'body':
      // `body` alone is the text; of the root's JSON a path says nothing either.
      return source.path.startsWith('$.') ? `${body}.${source.path.slice(2)}` : undefined
    case 'rawBody':
      return body
    case 'context':
      return `context.${source.name}`
    case 'stageVariable':
      return `stageVariables.${source.name}`
    case 'variable':
    case 'loop':
      return undefined
  }
}

function mayBeList(value: Expression): boolean {
  if (value.kind === 'ref') return value.source.kind === 'body'
  return value.kind === 'literal' && value.json.startsWith('[')
}
