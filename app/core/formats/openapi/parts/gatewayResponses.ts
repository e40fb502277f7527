import type { Json, JsonObject } from '../../../json/index.ts'
import { definedMembers } from '../../../openapi/index.ts'
import type { ProjectGatewayResponse } from '../../../project/index.ts'
import { objectMember, memberOf } from '../../../schema/index.ts'
import { jsonOf, valueOf } from './value.ts'

export const gatewayResponsesMember = 'x-amazon-apigateway-gateway-responses'

/** The gateway responses of a document, by type; values that are neither text nor an intrinsic are left out. */
export function readGatewayResponses(root: JsonObject): readonly ProjectGatewayResponse[] {
  return Object.entries(objectMember(root, gatewayResponsesMember)).map(([type, json]) => {
    const status = valueOf(memberOf(json, 'statusCode'))
    return {
      type,
      ...(typeof status === 'string' && { statusCode: status }),
      parameters: valuesOf(objectMember(json, 'responseParameters')).map(([name, value]) => ({ name, value })),
      templates: valuesOf(objectMember(json, 'responseTemplates')).map(([key, vtl]) => ({ key, vtl })),
    }
  })
}

export function writeGatewayResponses(responses: readonly ProjectGatewayResponse[]): Json | undefined {
  if (responses.length === 0) return undefined
  const written = responses.map((response): [string, Json] => {
    const parameters = response.parameters.map(({ name, value }): [string, Json] => [name, jsonOf(value)])
    const templates = response.templates.map(({ key, vtl }): [string, Json] => [key, jsonOf(vtl)])
    const json = definedMembers({
      statusCode: response.statusCode,
      responseParameters: parameters.length > 0 ? Object.fromEntries(parameters) : undefined,
      responseTemplates: templates.length > 0 ? Object.fromEntries(templates) : undefined,
    })
    return [response.type, json]
  })
  return Object.fromEntries(written)
}

function valuesOf(json: JsonObject) {
  return Object.entries(json).flatMap(([name, member]) => {
    const value = valueOf(member)
    return value === undefined ? [] : [[name, value] as const]
  })
}
