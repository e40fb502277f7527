import {
  type BackendResponse,
  type GatewayResponseType,
  simulate,
  type SimulationInput,
  type SimulationOutcome,
} from '../../apigateway/index.ts'
import { JavaMap } from '../../java/index.ts'
import { jsonToJava } from '../../json/index.ts'
import type { Id } from '../../mapping/index.ts'
import { invariant } from '../../text/index.ts'
import type { Project, ProjectMethod, TestCase } from '../model.ts'
import { inheriting } from '../sharing/apiDefaults.ts'
import { clientRequestOf } from './clientRequestOf.ts'
import { stageVariablesOf } from './stageVariablesOf.ts'
import { toRestApi } from './toRestApi.ts'

/** A sample: one of the method's by its id, or one that stands nowhere. */
export type SampleChoice = Id | TestCase

/** Circumstances of a run that no sample holds. */
export interface SimulateOptions {
  /** Whether the outcome shall have `provenance`. */
  readonly traced?: boolean
  /** As TestInvokeMethod calls it: nobody is authorized, and the path need not fit. */
  readonly testInvoke?: boolean
  /** What ends the call where the simulation does not look: THROTTLED, INTEGRATION_TIMEOUT… */
  readonly givenFailure?: GatewayResponseType
}

/**
 * What API Gateway makes of a sample: the exact request that it sends, or why none. The method and the sample must be
 * the project's.
 */
export function simulateMethod(
  project: Project,
  method: Id,
  sample: SampleChoice,
  options: SimulateOptions = {},
): SimulationOutcome {
  const chosen = chosenSample(project, method, sample)
  const { restApi, methods } = toRestApi(project)
  const compiled = methods.get(method)
  invariant(compiled !== undefined, 'every method of a project is compiled')
  const { context = {} } = chosen.sample
  const backend = backendOf(chosen.sample)
  const { traced = false, testInvoke = false, givenFailure } = options
  const contextMap = jsonToJava(context)
  const input: SimulationInput = {
    restApi,
    method: compiled.method,
    request: clientRequestOf(chosen.method, chosen.sample),
    context: contextMap instanceof JavaMap ? contextMap : new JavaMap(),
    stageVariables: stageVariablesOf(project, chosen.sample),
    ...(backend && { backend }),
    ...(traced && { traced }),
    ...(testInvoke && { testInvoke }),
    ...(givenFailure && { givenFailure }),
  }
  return simulate(input)
}

/** What the sample says that the backend answers. */
export function backendOf({ backend }: TestCase): BackendResponse | undefined {
  return backend && { ...backend, headers: backend.headers.map(({ name, value }) => [name, value] as const) }
}

export function chosenSample(
  project: Project,
  methodId: Id,
  sample: SampleChoice,
): { readonly method: ProjectMethod; readonly sample: TestCase } {
  const method = project.methods.find((candidate) => candidate.id === methodId)
  invariant(method !== undefined, `the project has no method ${methodId}`)
  const chosen = typeof sample === 'string' ? method.testCases.find((candidate) => candidate.id === sample) : sample
  invariant(chosen !== undefined, `the method has no sample ${typeof sample === 'string' ? sample : ''}`)
  return { method: inheriting(method, project.api), sample: chosen }
}
