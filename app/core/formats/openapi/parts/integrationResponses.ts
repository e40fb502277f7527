import type { IntegrationType } from '../../../apigateway/index.ts'
import type { Json, JsonObject } from '../../../json/index.ts'
import { definedMembers, withKept, withoutMembers } from '../../../openapi/index.ts'
import type { ProjectIntegrationResponse } from '../../../project/index.ts'
import { isJsonObject, memberOf, objectMember } from '../../../schema/index.ts'
import { openApiLosses } from '../losses.ts'
import { readParameterRules } from './parameterRules.ts'
import type { OperationReading } from './reading.ts'
import { readTemplates, writeMapping } from './templates.ts'
import { idOf, valueOf, wordOf } from './value.ts'
import type { DocumentWriting } from './writing.ts'

export interface IntegrationResponsesRead {
  readonly responses: readonly ProjectIntegrationResponse[]
  /** By pattern, what the project does not model. */
  readonly kept: JsonObject
}

/** The key of the response that answers when no pattern matches. */
const fallbackKey = 'default'

/** An integration's `responses`, keyed by selection pattern. */
export function readIntegrationResponses(
  reading: OperationReading,
  json: JsonObject,
  type: IntegrationType,
): IntegrationResponsesRead {
  const responses: ProjectIntegrationResponse[] = []
  const kept: [string, Json][] = []
  for (const [pattern, response] of Object.entries(json)) {
    const status = statusOf(reading, pattern, response)
    if (!isJsonObject(response) || status === undefined) {
      kept.push([pattern, response])
      continue
    }
    const read = readResponse(idOf(reading.id, `r${responses.length + 1}`), pattern, status, response, type)
    responses.push(read.response)
    if (Object.keys(read.kept).length > 0) kept.push([pattern, read.kept])
  }
  return { responses, kept: Object.fromEntries(kept) }
}

function readResponse(
  id: ProjectIntegrationResponse['id'],
  pattern: string,
  statusCode: string,
  json: JsonObject,
  type: IntegrationType,
): { readonly response: ProjectIntegrationResponse; readonly kept: JsonObject } {
  const contentHandling = wordOf(memberOf(json, 'contentHandling'), ['CONVERT_TO_BINARY', 'CONVERT_TO_TEXT'])
  const rules = readParameterRules(objectMember(json, 'responseParameters'), 'response', type, (index) =>
    idOf(id, `k${index + 1}`),
  )
  const templates = readTemplates(objectMember(json, 'responseTemplates'), (index) => idOf(id, `t${index + 1}`))
  const used = [
    'statusCode',
    'responseParameters',
    'responseTemplates',
    ...(contentHandling === undefined ? [] : ['contentHandling']),
  ]
  const kept = {
    ...withoutMembers(json, used),
    ...(Object.keys(rules.kept).length > 0 && { responseParameters: rules.kept }),
    ...(Object.keys(templates.kept).length > 0 && { responseTemplates: templates.kept }),
  }
  const response: ProjectIntegrationResponse = {
    id,
    statusCode,
    ...(pattern !== fallbackKey && { selectionPattern: pattern }),
    ...(contentHandling !== undefined && { contentHandling }),
    mapping: { parameters: rules.rules, payloads: templates.payloads },
  }
  return { response, kept }
}

/** The responses as OpenAPI writes them; undefined where there are none. */
export function writeIntegrationResponses(
  responses: readonly ProjectIntegrationResponse[],
  kept: JsonObject,
  type: IntegrationType,
  writing: DocumentWriting,
  method: string,
): JsonObject | undefined {
  const written = new Map<string, Json>()
  for (const response of responses) {
    const pattern = response.selectionPattern ?? fallbackKey
    if (written.has(pattern)) writing.lose(openApiLosses.samePattern(pattern), '/integrationResponses', method)
    const { parameters, templates } = writeMapping(response.mapping, 'response', type, writing, method)
    const plain = definedMembers({
      statusCode: response.statusCode,
      contentHandling: response.contentHandling,
      responseParameters: parameters,
      responseTemplates: templates,
    })
    const rest = memberOf(kept, pattern)
    written.set(pattern, withKept(plain, isJsonObject(rest) ? rest : {}))
  }
  // A response whose status a deployment resolves was kept whole, and is not the project's to drop.
  for (const [pattern, rest] of Object.entries(kept)) {
    if (!written.has(pattern) && memberOf(rest, 'statusCode') !== undefined) written.set(pattern, rest)
  }
  return written.size === 0 ? undefined : Object.fromEntries(written)
}

/** The status that a response answers with; undefined where only a deployment knows it. */
function statusOf(reading: OperationReading, pattern: string, response: Json): string | undefined {
  const status = valueOf(memberOf(response, 'statusCode'))
  if (status !== undefined) return typeof status === 'string' ? status : undefined
  const assumed = /^[1-5]\d\d$/.test(pattern) ? pattern : '200'
  const message = `The integration response "${pattern}" names no statusCode: ${assumed} is assumed.`
  reading.document.report('openapi/response-without-status', 'warning', reading.pointer, message)
  return assumed
}
