import type { SimulationOutcome } from '../core/apigateway/index.ts'
import { type Project, simulateMethod, targetValues, toRestApi, traceOutcome } from '../core/project/index.ts'
import type { Preview, PreviewParameter, PreviewRequest, PreviewTemplate } from './previewJob.ts'

/** Milliseconds on a clock that only grows. */
export type Clock = () => number

/** Everything that follows from one method and one sample, by the same core that the command line runs. */
export function previewOf(project: Project, { method, testCase }: PreviewRequest, clock: Clock): Preview {
  const start = clock()
  const compiled = toRestApi(project).methods.get(method.id)
  const templates: PreviewTemplate[] = []
  const parameters: PreviewParameter[] = []
  for (const payload of method.mapping.payloads) {
    const template = compiled?.mapping.templates.get(payload.key)
    if (template !== undefined) templates.push({ payload: payload.id, key: payload.key, ...template })
  }
  for (const [destination, parameter] of compiled?.mapping.parameters ?? [])
    parameters.push({ destination, ...parameter })
  if (testCase === undefined) {
    return { spans: [], templates, parameters, values: [], elapsedMs: clock() - start }
  }
  const outcome = simulateMethod(project, method.id, testCase, { traced: true })
  return {
    outcome: withoutProvenance(outcome),
    spans: traceOutcome(project, method.id, testCase, outcome),
    templates,
    parameters,
    values: [...targetValues(project, method.id, testCase, outcome)],
    elapsedMs: clock() - start,
  }
}

/** The spans say all of it, joined with the rules; crossing to the page, it would double the answer. */
function withoutProvenance(outcome: SimulationOutcome): SimulationOutcome {
  const { provenance: _joined, ...shown } = outcome
  // A rest of a union loses which of its optional members may be undefined.
  return shown as SimulationOutcome
}

/** A preview job that remembers the API between requests. */
export function createPreviewJob(clock: Clock): (payload: string) => Promise<string> {
  let api: Project['api'] | undefined
  return async (payload) => {
    const request = JSON.parse(payload) as PreviewRequest
    api = request.api ?? api
    if (api === undefined) throw new Error('the first preview request came without the API')
    const project: Project = { version: 1, api, methods: [request.method] }
    if (request.ask === 'preview') return JSON.stringify(previewOf(project, request, clock))
    const { problemsOf } = await import('./problems.ts')
    return JSON.stringify(problemsOf(project))
  }
}
