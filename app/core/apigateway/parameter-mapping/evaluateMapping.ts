import { JavaMap, type JavaValue, toJavaString } from '../../java/index.ts'
import { printInputJson } from '../../json/index.ts'
import { assertNever } from '../../text/index.ts'
import type { Origin } from '../../vtl/index.ts'
import type { MappingExpression } from './expression.ts'
import type { MappingSources } from './mappingSources.ts'

/**
 * `absent`: the source has nothing, and the mapping is left out as a whole. `invalidJson`: the body is read and does not
 * parse. `encoded`: whether the text may already be percent-encoded, as path variables and static values are.
 */
export type MappedOutcome =
  | {
      readonly kind: 'values'
      readonly values: readonly string[]
      readonly encoded: boolean
      readonly origins: readonly Origin[]
    }
  | { readonly kind: 'absent' }
  | { readonly kind: 'invalidJson' }

/** What a mapping expression gives for a request or a backend's response (api-gateway facts 2.2). */
export function evaluateMapping(expression: MappingExpression, sources: MappingSources): MappedOutcome {
  switch (expression.kind) {
    case 'static':
      return values([expression.text], [], true)
    case 'requestParameter':
      return parameter(sources, expression.in, expression.name, expression.many)
    case 'responseHeader':
      return fromBackend(parameter(sources, 'header', expression.name, expression.many))
    case 'stageVariable': {
      const text = sources.stageVariables.get(expression.name)
      return text === undefined ? absent : values([text], [{ root: 'stageVariables', path: [expression.name] }])
    }
    case 'context':
      return contextValue(sources.context, expression.names)
    case 'body':
      return wholeBody(sources)
    case 'bodyPath':
      return bodyValue(sources, expression.path)
    default:
      return assertNever(expression)
  }
}

const absent: MappedOutcome = { kind: 'absent' }

function values(texts: readonly string[], origins: readonly Origin[], encoded = false): MappedOutcome {
  return { kind: 'values', values: texts, encoded, origins }
}

/** Of several values the last one, or with a multivalue source all of them. */
function parameter(
  sources: MappingSources,
  place: 'path' | 'querystring' | 'header',
  name: string,
  many: boolean,
): MappedOutcome {
  const found = sources.parameters[place].get(name)
  const last = found?.at(-1)
  if (found === undefined || last === undefined) return absent
  const origins = [{ root: `params.${place}`, path: [name] }]
  // Several values of a header are one line, joined; those of a query parameter stay apart.
  const all = place === 'header' ? [found.join(',')] : found
  return values(many ? all : [last], origins, place === 'path')
}

/** Of the response side: the header is the backend's. */
function fromBackend(outcome: MappedOutcome): MappedOutcome {
  if (outcome.kind !== 'values') return outcome
  return { ...outcome, origins: outcome.origins.map(({ path }) => ({ root: 'response.header', path })) }
}

function contextValue(context: JavaMap, names: readonly string[]): MappedOutcome {
  let value: JavaValue | undefined = context
  for (const name of names) value = value instanceof JavaMap ? value.entries.get(name) : undefined
  if (value == null || value instanceof JavaMap) return absent
  return values([toJavaString(value)], [{ root: 'context', path: names }])
}

/**
 * Text that starts like JSON must be JSON, other text goes as it is; an empty body is `{}`. That `[`, `"` and `'` count
 * as a start of JSON too is an emulator's comment.
 */
function wholeBody(sources: MappingSources): MappedOutcome {
  if (startsLikeJson(sources.body) && !sources.payload.readable) return { kind: 'invalidJson' }
  return values([sources.payload.text], [{ root: 'rawBody', path: [] }])
}

function bodyValue(sources: MappingSources, path: string): MappedOutcome {
  const read = sources.payload.read(path, true)
  switch (read.kind) {
    case 'none':
      return absent
    case 'failed':
      return read.code === 'apigateway/unreadable-body' ? { kind: 'invalidJson' } : absent
    case 'value':
      if (read.value === null) return absent
      return values([typeof read.value === 'string' ? read.value : printInputJson(read.value)], read.origins)
  }
}

function startsLikeJson(body: string): boolean {
  return /^\s*\{/.test(body)
}
