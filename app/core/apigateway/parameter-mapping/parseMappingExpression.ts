import type { Parsed } from '../../diagnostics/index.ts'
import { jsonPathOf } from '../../jsonpath/index.ts'
import { textRange } from '../../text/index.ts'
import type { MappingExpression, MappingSide, ParameterLocation } from './expression.ts'
import { invalidExpression, malformedName } from './mappingErrors.ts'

type ParsedExpression = Parsed<MappingExpression | undefined>

/** Names of parameters and headers (api-gateway facts 2.1). */
export const parameterName: RegExp = /^[a-zA-Z0-9._$-]+$/

const requestParameter = /^method\.request\.(path|(multivalue)?(querystring|header))\.(.*)$/s
const responseHeader = /^integration\.response\.(multivalue)?header\.(.*)$/s
const named = /^(stageVariables|context)\.(.*)$/s
const body: Record<MappingSide, string> = { request: 'method.request.body', response: 'integration.response.body' }

const hints: Record<MappingSide, string> = {
  request:
    "Write method.request.{path|querystring|header}.NAME, method.request.body.PATH, stageVariables.NAME, context.NAME or 'a static value'.",
  response:
    "Write integration.response.header.NAME, integration.response.body.PATH, stageVariables.NAME, context.NAME or 'a static value'.",
}

/**
 * The mapping expression that `text` spells, on that side; undefined with a diagnostic in AWS's words where API Gateway
 * refuses it. An expression is one source as a whole: there is no concatenation. Never throws.
 *
 * @see AWS, "API Gateway API request and response data mapping reference"; api-gateway facts 2.1.
 */
export function parseMappingExpression(text: string, side: MappingSide = 'request'): ParsedExpression {
  if (text.length >= 2 && text.startsWith("'") && text.endsWith("'")) {
    return parsed({ kind: 'static', text: text.slice(1, -1) })
  }
  if (text === body[side]) return parsed({ kind: 'body' })
  if (text.startsWith(`${body[side]}.`)) return parseBodyPath(text, body[side].length + 1)
  const [, word = '', name = ''] = named.exec(text) ?? []
  if (word !== '') return parseNamed(text, word, name)
  return side === 'request' ? parseRequestParameter(text) : parseResponseHeader(text)
}

/** method.request.{path|querystring|multivaluequerystring|header|multivalueheader}.NAME */
function parseRequestParameter(text: string): ParsedExpression {
  const match = requestParameter.exec(text)
  if (match === null) return refused(text, 'request')
  const [, word = '', multivalue, place, name = ''] = match
  const start = text.length - name.length
  if (!parameterName.test(name)) return { root: undefined, diagnostics: [malformedName(text, start, text.length)] }
  const location: ParameterLocation = word === 'path' ? 'path' : place === 'header' ? 'header' : 'querystring'
  const nameRange = textRange(start, text.length)
  return parsed({ kind: 'requestParameter', in: location, name, nameRange, many: multivalue !== undefined })
}

/** integration.response.{header|multivalueheader}.NAME */
function parseResponseHeader(text: string): ParsedExpression {
  const match = responseHeader.exec(text)
  if (match === null) return refused(text, 'response')
  const [, multivalue, name = ''] = match
  const start = text.length - name.length
  if (!parameterName.test(name)) return { root: undefined, diagnostics: [malformedName(text, start, text.length)] }
  return parsed({
    kind: 'responseHeader',
    name,
    nameRange: textRange(start, text.length),
    many: multivalue !== undefined,
  })
}

/** stageVariables.NAME | context.NAME{.NAME} */
function parseNamed(text: string, word: string, name: string): ParsedExpression {
  const nameRange = textRange(word.length + 1, text.length)
  if (!parameterName.test(name)) {
    return { root: undefined, diagnostics: [malformedName(text, nameRange.start, nameRange.end)] }
  }
  return parsed(
    word === 'context'
      ? { kind: 'context', names: name.split('.'), nameRange }
      : { kind: 'stageVariable', name, nameRange },
  )
}

/** method.request.body.PATH: a JSONPath without its leading `$.` */
function parseBodyPath(text: string, start: number): ParsedExpression {
  const path = `$.${text.slice(start)}`
  const problem = jsonPathOf(path).diagnostics.find((diagnostic) => diagnostic.severity === 'error')
  if (problem === undefined) return parsed({ kind: 'bodyPath', path, pathRange: textRange(start, text.length) })
  return {
    root: undefined,
    diagnostics: [invalidExpression(text, `After "body." stands a JSONPath: ${problem.message}`)],
  }
}

function parsed(root: MappingExpression): ParsedExpression {
  return { root, diagnostics: [] }
}

function refused(text: string, side: MappingSide): ParsedExpression {
  return { root: undefined, diagnostics: [invalidExpression(text, hints[side])] }
}
