import type { IntegrationType, MethodVerb } from '../../../apigateway/index.ts'
import { appendPointer, type JsonObject } from '../../../json/index.ts'
import { definedMembers, dereference, withKept, withoutMembers } from '../../../openapi/index.ts'
import type { ProjectMethod } from '../../../project/index.ts'
import { memberOf, objectMember } from '../../../schema/index.ts'
import { openApiLosses } from '../losses.ts'
import { readIntegrationResponses, writeIntegrationResponses } from './integrationResponses.ts'
import { readSettings, writeSettings } from './integrationSettings.ts'
import { readParameterRules } from './parameterRules.ts'
import type { OperationReading } from './reading.ts'
import { readTemplates, writeMapping } from './templates.ts'
import { idOf, wordOf } from './value.ts'
import type { DocumentWriting } from './writing.ts'

export const integrationMember = 'x-amazon-apigateway-integration'

const types: readonly IntegrationType[] = ['HTTP', 'HTTP_PROXY', 'AWS', 'AWS_PROXY', 'MOCK']

export type IntegrationPart = Pick<ProjectMethod, 'integration' | 'mapping' | 'integrationResponses'>

export interface IntegrationRead extends IntegrationPart {
  /** What the integration holds beside what the project models, opaque mapping expressions and templates among it. */
  readonly kept: JsonObject
}

/** The integration of an operation; undefined where it has none. */
export function readIntegration(
  reading: OperationReading,
  operation: JsonObject,
  verb: MethodVerb,
): IntegrationRead | undefined {
  const found = dereference(reading.document.root, memberOf(operation, integrationMember))
  if (found.kind !== 'value') return undefined
  const json = found.value
  const pointer = appendPointer(reading.pointer, integrationMember)
  const written = memberOf(json, 'type')
  const type = wordOf(written, types)
  if (type === undefined)
    reading.document.lose(openApiLosses.integrationType(JSON.stringify(written ?? 'none')), pointer)
  const known = type ?? 'MOCK'
  const { settings, used } = readSettings(json, known, verb)
  // A proxy sends the request as it is and answers with the response as it is: API Gateway stores both, and applies neither.
  const isProxy = known === 'HTTP_PROXY' || known === 'AWS_PROXY'
  const transformed = isProxy ? [] : ['requestTemplates', 'responses']
  const rules = readParameterRules(objectMember(json, 'requestParameters'), 'request', known, (index) =>
    idOf(reading.id, `k${index + 1}`),
  )
  const templates = readTemplates(isProxy ? {} : objectMember(json, 'requestTemplates'), (index) =>
    idOf(reading.id, `t${index + 1}`),
  )
  const responses = readIntegrationResponses(reading, isProxy ? {} : objectMember(json, 'responses'), known)
  const rest = withoutMembers(json, ['type', 'requestParameters', ...used, ...transformed])
  reportKept(reading, pointer, rest, rules.kept, known)
  return {
    integration: settings,
    mapping: { parameters: rules.rules, payloads: templates.payloads },
    integrationResponses: responses.responses,
    kept: {
      ...rest,
      ...(Object.keys(rules.kept).length > 0 && { requestParameters: rules.kept }),
      ...(Object.keys(templates.kept).length > 0 && { requestTemplates: templates.kept }),
      ...(Object.keys(responses.kept).length > 0 && { responses: responses.kept }),
    },
  }
}

/** The integration as OpenAPI writes it: `x-amazon-apigateway-integration`. */
export function writeIntegration(method: ProjectMethod, kept: JsonObject, writing: DocumentWriting): JsonObject {
  const { type } = method.integration
  const { parameters, templates } = writeMapping(method.mapping, 'request', type, writing, method.id)
  const keptResponses = objectMember(kept, 'responses')
  const plain = definedMembers({
    ...writeSettings(method.integration, kept),
    requestParameters: parameters,
    requestTemplates: templates,
    responses: writeIntegrationResponses(method.integrationResponses, keptResponses, type, writing, method.id),
  })
  const isProxy = type === 'HTTP_PROXY' || type === 'AWS_PROXY'
  // The responses of a proxy were kept whole; those of the others are merged by their writer.
  return withKept(plain, withoutMembers(kept, isProxy && plain['responses'] === undefined ? [] : ['responses']))
}

function reportKept(
  reading: OperationReading,
  pointer: string,
  rest: JsonObject,
  mappings: JsonObject,
  type: string,
): void {
  const quiet = [
    'passthroughBehavior',
    'connectionType',
    'responses',
    'requestTemplates',
    'cacheNamespace',
    'timeoutInMillis',
  ]
  for (const name of Object.keys(rest)) {
    if (!quiet.includes(name))
      reading.document.lose(openApiLosses.integrationMember(name, type), appendPointer(pointer, name))
  }
  for (const target of Object.keys(mappings)) {
    const at = appendPointer(appendPointer(pointer, 'requestParameters'), target)
    reading.document.lose(openApiLosses.mappingExpression(target), at)
  }
}
