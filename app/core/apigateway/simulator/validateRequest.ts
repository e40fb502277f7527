import { parsePermissive } from '../../json/index.ts'
import { validate } from '../../schema/index.ts'
import { builtInModels } from '../builtInModels.ts'
import { parseMethodParameter } from '../parameter-mapping/parseMappingDestination.ts'
import type { Method, RestApi } from '../restApi.ts'
import type { GatewayFailure } from './gatewayFailure.ts'
import { headerValue, type MethodRequest } from './methodRequest.ts'
import type { SimulationRecord } from './simulationRecord.ts'
import { mediaTypeOf } from './templateSelection.ts'

/**
 * What the method's request validator finds wrong (api-gateway facts 4.4): required parameters that are missing or blank,
 * listed by their full names' alphabet, then a body that its content type's model does not allow. An empty body is
 * validated as `{}`; a content type without a model passes.
 */
export function validateRequest(
  restApi: RestApi,
  method: Method,
  request: MethodRequest,
  record: SimulationRecord,
): GatewayFailure | undefined {
  if (method.requestValidator.parameters) {
    const missing = missingParameters(method, request)
    if (missing.length > 0) {
      const message = `Missing required request parameters: [${missing.join(', ')}]`
      const sentence = `The validator refuses the request: ${message}.`
      if (missing.some((name) => isBlank(request, name))) record.sayUnverified('validation', sentence)
      else record.say('validation', sentence)
      return { failure: 'BAD_REQUEST_PARAMETERS', message }
    }
    record.say('validation', 'All required parameters are there.')
  }
  return method.requestValidator.body ? validateBody(restApi, method, request, record) : undefined
}

function missingParameters(method: Method, request: MethodRequest): readonly string[] {
  const required = [...method.requestParameters].filter(([, isRequired]) => isRequired).map(([key]) => key)
  return required.toSorted().flatMap((key) => {
    const parameter = parseMethodParameter(key).root
    if (parameter === undefined) return []
    const value = request.parameters[parameter.in].get(parameter.name)?.at(-1)
    return value === undefined || value.trim() === '' ? [parameter.name] : []
  })
}

/** That a blank value counts as none is an emulator's knowledge. */
function isBlank({ parameters }: MethodRequest, name: string): boolean {
  return [parameters.header, parameters.path, parameters.querystring].some((values) => values.has(name))
}

function validateBody(
  restApi: RestApi,
  method: Method,
  request: MethodRequest,
  record: SimulationRecord,
): GatewayFailure | undefined {
  const type = mediaTypeOf(headerValue(request.headers, 'Content-Type')) ?? 'application/json'
  const modelName = [...method.requestModels].find(([contentType]) => mediaTypeOf(contentType) === type)?.[1]
  const models = [...restApi.models, ...builtInModels]
  const model = models.find(({ name }) => name === modelName)
  if (model === undefined) {
    record.say('validation', `No model is set for ${type}: the body was not validated.`)
    return undefined
  }
  const schemas = new Map(models.map(({ name, schema }) => [name, schema]))
  const body = parsePermissive(request.body === '' ? '{}' : request.body)
  const problems = body.kind === 'value' ? validate(model.schema, schemas, body.value) : undefined
  if (problems !== undefined && !problems.some(({ severity }) => severity === 'error')) {
    record.say('validation', `The body fits the model ${model.name}.`)
    return undefined
  }
  record.say(
    'validation',
    `The body does not fit the model ${model.name}: ${problems?.[0]?.message ?? 'it is not JSON.'}`,
  )
  for (const problem of problems ?? []) record.report({ ...problem, severity: 'info' })
  const validationError = `[${(problems ?? []).map(({ message }) => message).join(', ')}]`
  return { failure: 'BAD_REQUEST_BODY', validationError }
}
