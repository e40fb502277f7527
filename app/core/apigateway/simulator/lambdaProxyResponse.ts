import { JavaList, JavaMap, type JavaValue, toJavaString } from '../../java/index.ts'
import { parsePermissive } from '../../json/index.ts'
import type { BackendResponse, Pairs } from '../simulation.ts'
import { isBinaryMediaType, type PayloadContent } from './contentHandling.ts'
import type { GatewayFailure } from './gatewayFailure.ts'
import { headerValue } from './methodRequest.ts'
import type { FinishedResponse } from './methodResponse.ts'
import { finishResponseHeaders } from './responseHeaders.ts'
import type { SimulationRun } from './simulationRun.ts'

const members: readonly string[] = ['statusCode', 'headers', 'multiValueHeaders', 'body', 'isBase64Encoded']

/**
 * The response that a Lambda proxy function describes: `{statusCode, headers, multiValueHeaders, body, isBase64Encoded}`,
 * each optional and nothing else; any other result is 502 (api-gateway facts 5.3).
 */
export function readLambdaProxyResponse(
  run: SimulationRun,
  backend: BackendResponse,
): FinishedResponse | GatewayFailure {
  const parsed = parsePermissive(backend.body)
  const result = parsed.kind === 'value' && parsed.value instanceof JavaMap ? parsed.value.entries : undefined
  if (result === undefined) return malformed(run, 'the result is not an object')
  const unknown = [...result.keys()].map((name) => toJavaString(name)).find((name) => !members.includes(name))
  if (unknown !== undefined) return malformed(run, `${unknown} is no member of a response`)
  const status = readStatus(result.get('statusCode') ?? 200)
  if (status === undefined) return malformed(run, 'statusCode is not a number')
  const headers = readHeaders(result.get('headers') ?? null, result.get('multiValueHeaders') ?? null)
  if (headers === undefined) return malformed(run, 'the headers are not of the form API Gateway reads')
  const body = result.get('body') ?? ''
  if (typeof body !== 'string') return malformed(run, 'the body is not a text')
  const accept = headerValue(run.request.headers, 'Accept')
  const decodes =
    result.get('isBase64Encoded') === true && isBinaryMediaType(accept, run.input.restApi.binaryMediaTypes)
  const content: PayloadContent = { body, isBase64Encoded: decodes }
  const finished = finishResponseHeaders({ type: 'AWS_PROXY', headers, content, context: run.context }, run.record)
  run.record.say('backend', `The function's response ${status} passes through.`)
  return { response: { status, headers: finished.all, ...content }, logged: finished.logged }
}

function malformed({ record }: SimulationRun, reason: string): GatewayFailure {
  record.say('backend', `The function's result is malformed, as ${reason}: API Gateway answers 502.`)
  const log = 'Execution failed due to configuration error: Malformed Lambda proxy response'
  return { failure: 'DEFAULT_5XX', status: 502, log }
}

/** A number, or a text that is one. */
function readStatus(value: JavaValue): number | undefined {
  const status = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  return typeof status === 'number' ? status : undefined
}

/** Values of both members under the name that multiValueHeaders gives, those of multiValueHeaders first. */
function readHeaders(single: JavaValue, multiple: JavaValue): Pairs | undefined {
  if (!isOptionalMap(single) || !isOptionalMap(multiple)) return undefined
  const merged = new Map<string, { readonly name: string; readonly values: readonly string[] }>()
  for (const [key, value] of multiple?.entries ?? []) {
    if (!(value instanceof JavaList)) return undefined
    const name = toJavaString(key)
    merged.set(name.toLowerCase(), { name, values: value.items.map((item) => toJavaString(item)) })
  }
  for (const [key, value] of single?.entries ?? []) {
    const name = toJavaString(key)
    const earlier = merged.get(name.toLowerCase())
    merged.set(name.toLowerCase(), {
      name: earlier?.name ?? name,
      values: [...(earlier?.values ?? []), toJavaString(value)],
    })
  }
  return [...merged.values()].map(({ name, values }) => [name, values.join(', ')])
}

function isOptionalMap(value: JavaValue): value is JavaMap | null {
  return value === null || value instanceof JavaMap
}
