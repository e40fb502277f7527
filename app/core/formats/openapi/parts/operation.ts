import type { MethodVerb } from '../../../apigateway/index.ts'
import type { JsonObject } from '../../../json/index.ts'
import { definedMembers, withoutMembers } from '../../../openapi/index.ts'
import type { ProjectMethod } from '../../../project/index.ts'
import { arrayMember, isJsonArray, memberOf, objectMember, stringMember } from '../../../schema/index.ts'
import { readBody, writeBody } from './body.ts'
import { defaultIntegration } from './defaultIntegration.ts'
import { integrationMember, readIntegration, writeIntegration } from './integration.ts'
import { readMethodResponses, writeMethodResponses } from './methodResponses.ts'
import { readParameters, writeParameters } from './parameters.ts'
import type { OperationReading } from './reading.ts'
import { sampleCase } from './sample.ts'
import { readSecurity, type SecuritySchemes } from './security.ts'
import { idOf } from './value.ts'
import { readValidator, validatorMember, type ValidatorNames } from './validator.ts'
import type { DocumentWriting } from './writing.ts'

/** Where an operation keeps what only the project knows: ids, drawings, test cases. */
export const drawingMember = 'x-patchbay'

/** Members of an operation that the project models, with what it does not model of them kept in their place. */
const modelled = [
  'parameters',
  'requestBody',
  'responses',
  'security',
  'x-amazon-apigateway-auth',
  validatorMember,
  integrationMember,
  drawingMember,
]

export interface OperationRead {
  readonly method: ProjectMethod
  /** Where a method without the extension goes: to a server that the document names, or nowhere. */
  readonly assumed: 'server' | 'mock' | undefined
}

/** One operation as a method. */
export function readOperation(
  reading: OperationReading,
  item: JsonObject,
  operation: JsonObject,
  verb: MethodVerb,
): OperationRead {
  const { parameters, kept: keptParameters } = readParameters(reading, item, operation)
  const { bodies, kept: keptBody } = readBody(reading, operation)
  const responses = readMethodResponses(reading, operation)
  const { authorization, apiKeyRequired, kept: keptSecurity } = readSecurity(reading, operation)
  const written = readIntegration(reading, operation, verb)
  const success = responses.responses.find((response) => response.statusCode.startsWith('2'))?.statusCode ?? '200'
  const assumed = written === undefined ? defaultIntegration(reading, item, operation, verb, success) : undefined
  const part = written ?? assumed
  const operationId = stringMember(operation, 'operationId')
  const kept = definedMembers({
    ...withoutMembers(operation, operationId === undefined ? modelled : [...modelled, 'operationId']),
    parameters: keptParameters.length > 0 ? keptParameters : undefined,
    requestBody: keptBody,
    responses: filled(responses.kept),
    security: keptSecurity,
    [integrationMember]: written === undefined ? undefined : filled(written.kept),
  })
  const methodResponses =
    responses.responses.length > 0 || written !== undefined
      ? responses.responses
      : [{ id: idOf(reading.id, 's1'), statusCode: success, headers: [], models: [] }]
  const method: ProjectMethod = {
    id: idOf(reading.id),
    path: reading.path,
    verb,
    ...(operationId !== undefined && { operationName: operationId }),
    request: { parameters, bodies, validator: readValidator(reading, operation), authorization, apiKeyRequired },
    integration: part?.integration ?? { type: 'MOCK' },
    mapping: part?.mapping ?? { parameters: [], payloads: [] },
    integrationResponses: part?.integrationResponses ?? [],
    methodResponses,
    testCases: [sampleCase(reading, { parameters, bodies }, keptParameters, keptBody)],
    ...(Object.keys(kept).length > 0 && { openapi: kept }),
  }
  return { method, assumed: assumed === undefined ? undefined : assumed.hasServer ? 'server' : 'mock' }
}

/** What the operations of one exported document share. */
export interface OperationWriting {
  readonly document: DocumentWriting
  readonly validators: ValidatorNames
  readonly schemes: SecuritySchemes
}

/** Written before the members that the project models, where an import kept them. */
const leading = ['tags', 'summary', 'description', 'externalDocs', 'operationId']

/** A method as an operation of OpenAPI 3.0, without `x-patchbay`. */
export function writeOperation(method: ProjectMethod, writing: OperationWriting): JsonObject {
  const { request } = method
  const kept = method.openapi ?? {}
  const security = memberOf(kept, 'security')
  const parameters = writeParameters(request.parameters, arrayMember(kept, 'parameters'), writing.document)
  const others = withoutMembers(kept, [...modelled, ...leading])
  return definedMembers({
    ...Object.fromEntries(Object.entries(kept).filter(([name]) => leading.includes(name))),
    ...(method.operationName !== undefined && { operationId: method.operationName }),
    parameters: parameters.length > 0 ? parameters : undefined,
    requestBody: writeBody(request.bodies, objectMember(kept, 'requestBody'), writing.document),
    responses: writeMethodResponses(
      method.methodResponses,
      objectMember(kept, 'responses'),
      writing.document,
      method.id,
    ),
    security: writing.schemes.requirementsOf(
      request,
      isJsonArray(security) ? security : undefined,
      writing.document,
      method.id,
    ),
    ...others,
    [validatorMember]: writing.validators.nameOf(request.validator),
    [integrationMember]: writeIntegration(method, objectMember(kept, integrationMember), writing.document),
  })
}

function filled(json: JsonObject): JsonObject | undefined {
  return Object.keys(json).length > 0 ? json : undefined
}
