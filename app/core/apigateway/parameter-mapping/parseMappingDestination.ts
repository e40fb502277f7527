import { atRange, type Parsed } from '../../diagnostics/index.ts'
import { textRange } from '../../text/index.ts'
import type { MappingDestination, MappingSide, ParameterLocation } from './expression.ts'
import { malformedName, mappingRefusal } from './mappingErrors.ts'
import { parameterName } from './parseMappingExpression.ts'

const prefixes: Record<MappingSide, string> = { request: 'integration.request', response: 'method.response' }
const places: Record<MappingSide, readonly ParameterLocation[]> = {
  request: ['path', 'querystring', 'header'],
  response: ['header'],
}

/** What a mapping writes to: the left side of `integration.request.header.X`; a diagnostic in AWS's words otherwise. */
export function parseMappingDestination(
  text: string,
  side: MappingSide = 'request',
): Parsed<MappingDestination | undefined> {
  return parseParameter(text, prefixes[side], places[side])
}

/** A parameter that a method declares, `method.request.header.X`; a diagnostic in AWS's words otherwise. */
export function parseMethodParameter(text: string): Parsed<MappingDestination | undefined> {
  return parseParameter(text, 'method.request', places.request)
}

function parseParameter(
  text: string,
  prefix: string,
  allowed: readonly ParameterLocation[],
): Parsed<MappingDestination | undefined> {
  const place = allowed.find((candidate) => text.startsWith(`${prefix}.${candidate}.`))
  if (place === undefined) {
    const message = mappingRefusal(
      text.startsWith(`${prefix}.`)
        ? 'Invalid mapping identifier specified'
        : `Invalid mapping expression specified: ${text}`,
    )
    const hint = `Write ${prefix}.{${allowed.join('|')}}.NAME instead of "${text}".`
    const range = textRange(0, text.length)
    return {
      root: undefined,
      diagnostics: [atRange('apigateway/invalid-mapping-parameter', 'error', range, { message, hint })],
    }
  }
  const start = prefix.length + place.length + 2
  const name = text.slice(start)
  if (parameterName.test(name)) return { root: { in: place, name }, diagnostics: [] }
  return { root: undefined, diagnostics: [malformedName(text, start, text.length)] }
}
