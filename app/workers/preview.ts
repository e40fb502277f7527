import type { SimulationOutcome } from '../core/apigateway/index.ts'
import {
  emptySpanTable,
  type Project,
  simulateMethod,
  type SpanTable,
  tabulateSpans,
  targetValues,
  toRestApi,
} from '../core/project/index.ts'
import { withDeferredCode } from './deferredCode.ts'
import { applyDelta } from './delta.ts'
import type {
  PreviewAnswers,
  PreviewAsk,
  PreviewParameter,
  PreviewProvenance,
  PreviewQuestion,
  PreviewRun,
  PreviewSubject,
  PreviewTemplate,
} from './previewJob.ts'

/** Milliseconds on a clock that only grows. */
export type Clock = () => number

/** A request whose provenance takes longer than a frame is shown without it first. */
const quickMs = 12
/** A body of more characters is shown so while nobody knows yet how long it takes: a new worker is slow. */
const quickLength = 50_000

const noProvenance: PreviewProvenance = { spans: emptySpanTable, values: [] }

/** Answers questions about one subject after the other, which it remembers: an edit costs what it touches. */
export function createPreviewWorker(clock: Clock): (question: PreviewQuestion) => Promise<PreviewAnswers[PreviewAsk]> {
  let subject: PreviewSubject | undefined
  let provenanceMs: number | undefined
  const timedProvenance = (of: PreviewSubject): { provenance: PreviewProvenance; outcome?: SimulationOutcome } => {
    const start = clock()
    const traced = provenanceOf(of)
    provenanceMs = clock() - start
    return traced
  }
  const answer = async (ask: PreviewAsk, of: PreviewSubject): Promise<PreviewAnswers[PreviewAsk]> => {
    switch (ask) {
      case 'preview': {
        const start = clock()
        const compiled = compiledOf(of)
        if (!isQuick(of, provenanceMs)) return { ...compiled, ...outcomeOf(of, false), elapsedMs: clock() - start }
        const { provenance, outcome } = timedProvenance(of)
        return { ...compiled, ...(outcome && shown(outcome)), provenance, elapsedMs: clock() - start }
      }
      case 'provenance':
        return timedProvenance(of).provenance
      case 'problems': {
        const { problemsOf } = await import('./problems.ts')
        return problemsOf(projectOf(of))
      }
    }
  }
  return async ({ ask, delta }) => {
    const of = applyDelta(subject, delta) as PreviewSubject | undefined
    if (of === undefined) throw new Error('the first question came without a subject')
    subject = of
    return withDeferredCode(() => answer(ask, of))
  }
}

function isQuick({ method, testCase }: PreviewSubject, lastMs: number | undefined): boolean {
  if (lastMs !== undefined) return lastMs <= quickMs
  const sample = method.testCases.find(({ id }) => id === testCase)
  return (sample?.request.body.length ?? 0) <= quickLength
}

/** What of an answer is handed over and not copied. */
export function transferOf(answer: PreviewAnswers[PreviewAsk]): readonly ArrayBufferLike[] {
  const provenance = 'provenance' in answer ? answer.provenance : 'spans' in answer ? answer : undefined
  return provenance === undefined ? [] : buffersOf(provenance.spans)
}

function buffersOf({ spans, sources }: SpanTable): readonly ArrayBufferLike[] {
  return spans.length === 0 ? [] : [spans.buffer, sources.buffer]
}

/** One project for each pair of an API and a method, so that what is remembered for it is found again. */
const PROJECTS = new WeakMap<PreviewSubject, Project>()

function projectOf(subject: PreviewSubject): Project {
  const project = PROJECTS.get(subject) ?? { version: 1, api: subject.api, methods: [subject.method] }
  PROJECTS.set(subject, project)
  return project
}

function compiledOf(subject: PreviewSubject): Pick<PreviewRun, 'templates' | 'parameters'> {
  const { method } = subject
  const compiled = toRestApi(projectOf(subject)).methods.get(method.id)
  const templates: PreviewTemplate[] = []
  const parameters: PreviewParameter[] = []
  for (const payload of method.mapping.payloads) {
    const template = compiled?.mapping.templates.get(payload.key)
    if (template !== undefined) templates.push({ payload: payload.id, key: payload.key, ...template })
  }
  for (const [destination, parameter] of compiled?.mapping.parameters ?? [])
    parameters.push({ destination, ...parameter })
  return { templates, parameters }
}

function outcomeOf(subject: PreviewSubject, traced: boolean): Pick<PreviewRun, 'outcome'> {
  const { method, testCase } = subject
  if (testCase === undefined) return {}
  return shown(simulateMethod(projectOf(subject), method.id, testCase, { traced }))
}

function provenanceOf(subject: PreviewSubject): { provenance: PreviewProvenance; outcome?: SimulationOutcome } {
  const { method, testCase } = subject
  if (testCase === undefined) return { provenance: noProvenance }
  const project = projectOf(subject)
  const outcome = simulateMethod(project, method.id, testCase, { traced: true })
  return {
    outcome,
    provenance: {
      spans: tabulateSpans(project, method, outcome),
      values: [...targetValues(project, method.id, testCase, outcome)],
    },
  }
}

/** The table of spans says all of the provenance, joined with the rules. */
function shown(outcome: SimulationOutcome): Pick<PreviewRun, 'outcome'> {
  const { provenance: _joined, responseProvenance: _unused, ...rest } = outcome
  // A rest of a union loses which of its optional members may be undefined.
  return { outcome: rest as SimulationOutcome }
}
