import type { HttpVerb, MethodVerb } from '../../../apigateway/index.ts'
import type { JsonObject } from '../../../json/index.ts'
import type { ParameterRule } from '../../../mapping/index.ts'
import { arrayMember, memberOf, objectMember, stringMember } from '../../../schema/index.ts'
import type { IntegrationPart } from './integration.ts'
import { pathVariables } from './parameters.ts'
import type { OperationReading } from './reading.ts'
import { idOf } from './value.ts'

export interface DefaultIntegration extends IntegrationPart {
  /** Whether the document names the server that the method is sent on to. */
  readonly hasServer: boolean
}

/**
 * What a method without the extension does: the same request to the server that the document names, path variables
 * mapped onto the path, or a mock answer where it names none that can be called.
 */
export function defaultIntegration(
  reading: OperationReading,
  item: JsonObject,
  operation: JsonObject,
  verb: MethodVerb,
  status: string,
): DefaultIntegration {
  const server = [operation, item, reading.document.root].map(serverOf).find((url) => url !== undefined)
  const answer = { id: idOf(reading.id, 'r1'), statusCode: status, mapping: { parameters: [], payloads: [] } }
  if (server === undefined) {
    const vtl = `{"statusCode": ${status}}`
    return {
      hasServer: false,
      integration: { type: 'MOCK' },
      mapping: {
        parameters: [],
        payloads: [{ id: idOf(reading.id, 't1'), key: 'application/json', body: { kind: 'template', vtl } }],
      },
      integrationResponses: [answer],
    }
  }
  const parameters = pathVariables(reading.path).map((name, index): ParameterRule => ({
    id: idOf(reading.id, `k${index + 1}`),
    to: { in: 'path', name },
    value: { kind: 'ref', source: { kind: 'parameter', in: 'path', name } },
    policy: { absent: 'omit' },
    means: 'parameter',
  }))
  const httpMethod: MethodVerb | HttpVerb = verb
  return {
    hasServer: true,
    // A greedy variable is `{proxy+}` in the resource and `{proxy}` in the URI.
    integration: { type: 'HTTP', httpMethod, uri: `${server}${reading.path.replaceAll('+}', '}')}` },
    mapping: { parameters, payloads: [] },
    integrationResponses: [answer],
  }
}

/** The first server's URL with its variables' defaults, without a final slash; undefined where it is none that can be called. */
function serverOf(owner: JsonObject): string | undefined {
  const [server] = arrayMember(owner, 'servers')
  const url = stringMember(server, 'url')
  if (url === undefined) return undefined
  const variables = objectMember(server, 'variables')
  const filled = url.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) => {
    const value = memberOf(memberOf(variables, name), 'default')
    return typeof value === 'string' || typeof value === 'number' ? String(value) : whole
  })
  // Relative URLs are relative to where the document was fetched from, which nobody told.
  return /^https?:\/\/[^{}]+$/i.test(filled) ? filled.replace(/\/$/, '') : undefined
}
