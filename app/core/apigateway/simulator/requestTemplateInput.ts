import { JavaMap } from '../../java/index.ts'
import type { SimulationInput } from '../simulation.ts'
import type { TemplateInput } from '../variables/createTemplateVariables.ts'
import { createMethodRequest, lastValues } from './methodRequest.ts'
import { createRequestContext } from './requestContext.ts'
import { matchResourcePath } from './route.ts'

/**
 * What a mapping template of the method reads of a request, without simulating the call: fresh maps, as templates write
 * to them. `body` is the backend's in a response template. A path that does not fit has no path variables.
 */
export function requestTemplateInput(input: SimulationInput, body: string = input.request.body): TemplateInput {
  const variables = matchResourcePath(input.method.path, input.request.path) ?? new Map()
  const { path, querystring, header } = createMethodRequest(input.request, variables).parameters
  return {
    body,
    params: { path: lastValues(path), querystring: lastValues(querystring), header: lastValues(header) },
    context: createRequestContext(input),
    stageVariables: new JavaMap(new Map(input.stageVariables)),
  }
}
