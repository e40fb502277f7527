import type { ResponseSpan } from '../../apigateway/index.ts'
import type { Source } from '../../mapping/index.ts'
import { showBody, showSource } from '../payload/show.ts'
import type { SampleValue } from '../sampleValue.ts'
import type { TargetPath } from '../targetPath.ts'
import type { ResponseSource } from '../tracedResponseSpan.ts'
import { sampleValueAt, sampleValueOfSource } from '../trees/sampleValueOf.ts'
import { originSource } from './originSource.ts'
import { stageVariablesOf } from './stageVariablesOf.ts'
import type { AnsweredRun } from './traceResponse.ts'

type Origin = ResponseSpan['origins'][number]

const KINDS = { path: 'path', querystring: 'query', header: 'header' } as const

/** Key of the row that a source of the drawn response stands at; undefined where nothing is drawn. */
export type RowOf = (source: Source) => string | undefined

/** What a stretch of the method response was read from; empty for what no rule can read. */
export function responseSource(
  origin: Origin,
  span: ResponseSpan,
  run: AnsweredRun,
  rowOf: RowOf,
): readonly ResponseSource[] {
  const { root, path } = origin
  const source = root === 'response.header' ? backendHeader(path) : originSource(root, path)
  // What the client sent is no source of a response but for what its templates see of it.
  const isOfSide = span.side !== 'request' && root !== 'params.header'
  const row = isOfSide && source !== undefined ? rowOf(source) : undefined
  return sourcesOf(origin, span, run).map((one) => (row === undefined ? one : { ...one, row }))
}

function sourcesOf({ root, path }: Origin, span: ResponseSpan, run: AnsweredRun): readonly ResponseSource[] {
  if (root === 'response.header') return [headerSource(path, run)]
  const source = originSource(root, path)
  const { sample, project } = run
  switch (source?.kind) {
    case 'body':
    case 'rawBody': {
      const isBackends = span.side !== 'request'
      const text = isBackends ? (run.backend?.body ?? '') : sample.request.body
      const value: SampleValue = source.kind === 'rawBody' ? { kind: 'string', text } : sampleValueAt(text, path)
      return [{ text: showBody(path), kind: 'body', of: isBackends ? 'backend' : 'client', value }]
    }
    case 'parameter':
      return [
        {
          text: showSource(source),
          kind: KINDS[source.in],
          of: 'client',
          value: sampleValueOfSource(source, sample),
        },
      ]
    case 'stageVariable': {
      const text = stageVariablesOf(project, sample).get(source.name)
      const value: SampleValue = text === undefined ? { kind: 'absent' } : { kind: 'string', text }
      return [{ text: showSource(source), kind: 'stage', of: 'gateway', value }]
    }
    case 'context':
      return [{ text: showSource(source), kind: 'context', of: 'gateway', value: contextValue(source, span, run) }]
    case 'variable':
    case 'loop':
    case undefined:
      return []
  }
}

function backendHeader(path: TargetPath): Source {
  const [name = ''] = path.map(String)
  return { kind: 'parameter', in: 'header', name }
}

function headerSource(path: TargetPath, { backend }: AnsweredRun): ResponseSource {
  const [name] = path.map(String)
  const text = backend?.headers.findLast(([other]) => other === name)?.[1]
  return {
    text: showSource({ kind: 'parameter', in: 'header', name: name ?? '' }),
    kind: 'header',
    of: 'backend',
    value: text === undefined ? { kind: 'absent' } : { kind: 'string', text },
  }
}

/** The default `$context` is the simulator's: what the sample does not set is what was printed of it. */
function contextValue(
  source: { readonly kind: 'context'; readonly name: string },
  { part, start, end }: ResponseSpan,
  { sample, outcome }: AnsweredRun,
): SampleValue {
  const value = sampleValueOfSource(source, sample)
  if (value.kind !== 'absent') return value
  const { headers = [], body = '' } = outcome.methodResponse ?? {}
  const whole = part.kind === 'body' ? body : (headers[part.index]?.[1] ?? '')
  return { kind: 'string', text: whole.slice(start, end) }
}
