import type { HttpResponse, IntegrationRequest, SimulationInput, TraceStep } from '../../core/apigateway/index.ts'
import { printInputJson } from '../../core/json/index.ts'
import { openApiOf } from './openApiOf.ts'
import { type Ran, runInMemory } from './runInMemory.ts'

/** What `simulate --format json` prints. */
export interface PrintedOutcome {
  readonly kind: 'request' | 'mock' | 'gatewayResponse'
  readonly type?: string
  readonly integrationRequest?: IntegrationRequest
  readonly integrationResponse?: { readonly status: number; readonly body: string }
  readonly methodResponse?: HttpResponse
  readonly trace: readonly TraceStep[]
  readonly log: readonly string[]
}

/**
 * Simulates as a person on the command line does: the API written as OpenAPI, imported into a project, the request in a
 * file of its own. `format` is json unless another one is asked for.
 */
export async function simulateOnCommandLine(input: SimulationInput, format = 'json'): Promise<Ran> {
  const { method, restApi } = input
  const imported = await runInMemory(['import', 'api.json', '--from', 'openapi', '-o', 'p.json'], {
    files: { 'api.json': openApiOf(restApi, method) },
  })
  const project = imported.files.get('p.json')
  if (imported.code !== 0 || project === undefined) throw new Error(`not imported: ${imported.err}`)
  return runInMemory(
    ['simulate', 'p.json', '--method', `${method.httpMethod} ${method.path}`, '--request', '-', '--format', format],
    { files: { 'p.json': project }, input: requestFile(input) },
  )
}

export async function printedOutcome(input: SimulationInput): Promise<PrintedOutcome> {
  const { code, out, err } = await simulateOnCommandLine(input)
  if (code !== 0) throw new Error(err)
  return JSON.parse(out) as PrintedOutcome
}

/** The file of `simulate --request` that says the same. */
export function requestFile({
  request,
  context,
  stageVariables,
  backend,
  givenFailure,
  testInvoke,
}: SimulationInput): string {
  const { verb, ...sent } = request
  return JSON.stringify({
    ...sent,
    method: verb,
    // Written by the core, since JSON.stringify knows no Java values.
    context: JSON.parse(printInputJson(context)) as unknown,
    stageVariables: Object.fromEntries(stageVariables),
    backend,
    failure: givenFailure,
    testInvoke,
  })
}
