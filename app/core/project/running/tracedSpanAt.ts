import type { SimulationOutcome } from '../../apigateway/index.ts'
import type { Source } from '../../mapping/index.ts'
import { showBody, showSource } from '../payload/show.ts'
import type { Project, TestCase } from '../model.ts'
import type { SampleValue } from '../sampleValue.ts'
import type { TracedSource, TracedSpan } from '../tracedSpan.ts'
import { sampleValueAt, sampleValueOfSource } from '../trees/sampleValueOf.ts'
import { originSource } from './originSource.ts'
import { partText } from './sentRequest.ts'
import { spanMeans, spanPart, spanRange, type SpanSource, spanSources, type SpanTable } from './spanTable.ts'
import { stageVariablesOf } from './stageVariablesOf.ts'

/** What a stretch's sources are looked up in: the sample that was tried, and what came of it. */
export interface TracedRun {
  readonly project: Pick<Project, 'api'>
  readonly sample: TestCase
  readonly outcome: SimulationOutcome
}

/** All that is known of one stretch; undefined where the table has none of that index. */
export function tracedSpanAt(table: SpanTable, index: number, run: TracedRun): TracedSpan | undefined {
  const part = spanPart(table, index)
  if (part === undefined) return undefined
  const range = spanRange(table, index)
  const shown = partText(run.outcome, { part, ...range })
  return {
    part,
    ...range,
    ...spanMeans(table, index),
    sources: spanSources(table, index).flatMap((source) => tracedSource(run, source, shown)),
  }
}

/** The sources of a stretch as expressions write them; without their values, which can be dear to find. */
export function spanSourceTexts(table: SpanTable, index: number): readonly string[] {
  return spanSources(table, index).flatMap(({ place, path }) => {
    const source = originSource(place.root, path)
    return source === undefined ? [] : [sourceText(source, path)]
  })
}

function sourceText(source: Source, path: SpanSource['path']): string {
  return source.kind === 'body' || source.kind === 'rawBody' ? showBody(path) : showSource(source)
}

function tracedSource({ project, sample }: TracedRun, { place, path }: SpanSource, shown: string): TracedSource[] {
  const source = originSource(place.root, path)
  if (source === undefined) return []
  const { kind, row } = place
  return [{ text: sourceText(source, path), kind, row, value: valueOf(project, sample, source, path, shown) }]
}

/** The default `$context` is the simulator's: what the sample does not set is what was printed of it. */
function valueOf(
  project: Pick<Project, 'api'>,
  sample: TestCase,
  source: Source,
  path: SpanSource['path'],
  shown: string,
): SampleValue {
  if (source.kind === 'body') return sampleValueAt(sample.request.body, path)
  const value = sampleValueOfSource(source, sample)
  if (value.kind !== 'absent') return value
  if (source.kind === 'stageVariable') {
    const text = stageVariablesOf(project, sample).get(source.name)
    return text === undefined ? value : { kind: 'string', text }
  }
  return source.kind === 'context' ? { kind: 'string', text: shown } : value
}
