import { encodeUtf8 } from '../../java/index.ts'
import type { BackendResponse } from '../simulation.ts'
import { byteLength } from './contentHandling.ts'
import { configurationError, type GatewayFailure } from './gatewayFailure.ts'
import { encodeForUrl } from './percentEncoding.ts'
import type { SimulationRun } from './simulationRun.ts'

/** Bytes of a payload, in both directions (api-gateway facts 8). */
const largestPayload = 10 * 1024 * 1024
/** Bytes of all header values together. */
const largestHeaders = 10_240
/** Characters of a URL: of a regional endpoint, and of an edge-optimised one. */
const longestUrl = { regional: 10_240, edge: 8192 }

/**
 * Refuses what is larger than API Gateway takes (api-gateway facts 8). That it answers 413 to a large body is documented;
 * what it answers to the other two is not recorded.
 */
export function refuseOversized({ input, record }: SimulationRun): GatewayFailure | undefined {
  const { request } = input
  if (isLongerThan(largestPayload, request)) {
    record.say('route', 'The body is larger than 10 MB: API Gateway answers 413.')
    return { failure: 'REQUEST_TOO_LARGE' }
  }
  const headers = request.headers.reduce((sum, [, value]) => sum + encodeUtf8(value).length, 0)
  if (headers > largestHeaders) {
    record.sayUnverified(
      'route',
      `The header values have ${headers} bytes, of ${largestHeaders} that API Gateway takes.`,
    )
    return { failure: 'REQUEST_TOO_LARGE' }
  }
  const pairs = request.query.map(([name, value]) => [name, value].map((text) => encodeForUrl(text, 'query', false)))
  const url =
    request.path.length + pairs.reduce((sum, [name = '', value = '']) => sum + name.length + value.length + 2, 0)
  if (url > longestUrl.regional) {
    record.sayUnverified('route', `The URL has ${url} characters, of ${longestUrl.regional} that API Gateway takes.`)
    return { failure: 'REQUEST_TOO_LARGE', status: 414, message: 'Request-URI Too Long' }
  }
  if (url > longestUrl.edge) {
    record.sayUnverified(
      'route',
      `An edge-optimised endpoint takes ${longestUrl.edge} characters of a URL, not ${url}.`,
    )
  }
  return undefined
}

/** A backend's response of more than 10 MB; one that is streamed has no limit (api-gateway facts 1.2, 8). */
export function refuseOversizedResponse(run: SimulationRun, backend: BackendResponse): GatewayFailure | undefined {
  const { integration } = run.input.method
  const isStreamed = 'responseTransferMode' in integration && integration.responseTransferMode === 'STREAM'
  if (isStreamed || !isLongerThan(largestPayload, backend)) return undefined
  run.record.sayUnverified('backend', "The backend's response is larger than 10 MB: API Gateway answers 500.")
  return configurationError('The response is too large')
}

/** A UTF-16 unit is at most three bytes of UTF-8, so that most bodies need no encoding to tell. */
function isLongerThan(
  limit: number,
  { body, isBase64Encoded = false }: { readonly body: string; readonly isBase64Encoded?: boolean },
): boolean {
  if (body.length * 3 <= limit) return false
  return byteLength({ body, isBase64Encoded }) > limit
}
