import { JavaMap } from '../../java/index.ts'
import type { MappingSources } from '../parameter-mapping/mappingSources.ts'
import type { SimulationInput } from '../simulation.ts'
import { createTemplateScope, type TemplateInput, type TemplateScope } from '../variables/createTemplateVariables.ts'
import { ExecutionLog } from './executionLog.ts'
import { createMethodRequest, lastValues, type MethodRequest } from './methodRequest.ts'
import { createRequestContext } from './requestContext.ts'
import { SimulationRecord } from './simulationRecord.ts'

/** One simulation: its input as the stages read it, and what they write down. */
export interface SimulationRun {
  readonly input: SimulationInput
  readonly request: MethodRequest
  /** `$context`, shared by the request template and the response template. */
  readonly context: JavaMap
  /** What parameter mappings of the request read; the scope resolves the origins they report. */
  readonly sources: MappingSources
  readonly scope: TemplateScope
  readonly record: SimulationRecord
  readonly log: ExecutionLog
}

export function startSimulation(input: SimulationInput, pathVariables: ReadonlyMap<string, string>): SimulationRun {
  const record = new SimulationRecord(input.traced ?? false)
  const request = createMethodRequest(input.request, pathVariables)
  const context = createRequestContext(input)
  const scope = createTemplateScope({ body: request.body })
  const { parameters, body } = request
  const sources = { parameters, body, payload: scope.payload, context, stageVariables: input.stageVariables }
  return { input, request, context, sources, scope, record, log: new ExecutionLog(record) }
}

/** What a template of this run sees of the request; the body is the caller's to give. */
export function templateInputOf({ request, context, input }: SimulationRun, body: string): TemplateInput {
  return {
    body,
    params: {
      path: lastValues(request.parameters.path),
      querystring: lastValues(request.parameters.querystring),
      header: lastValues(request.parameters.header),
    },
    context,
    stageVariables: new JavaMap(new Map(input.stageVariables)),
  }
}
