import type { BackendResponse } from '../simulation.ts'
import { isBinaryMediaType, type PayloadContent, readAsUtf8 } from './contentHandling.ts'
import { type FinishedResponse, finishResponse } from './finishResponse.ts'
import { remappedProxyHeaders } from './headerRules.ts'
import { headerValue } from './methodRequest.ts'
import type { SimulationRun } from './simulationRun.ts'
import { originOfValue, type TracedHeader, tracedWhole, wholeBody } from './tracedText.ts'

/**
 * The backend's response as HTTP_PROXY and a proxied service pass it on: status and body as they are, some headers renamed
 * (api-gateway facts 2.3).
 */
export function passResponseThrough(run: SimulationRun, backend: BackendResponse): FinishedResponse {
  const { record, context, input } = run
  record.say('backend', `The backend's response ${backend.status} passes through.`)
  const headers = backend.headers.map(([name, text]): TracedHeader => {
    const value = tracedWhole(text, { origins: [originOfValue('response.header', name, 0, 1)] })
    if (!remappedProxyHeaders.has(name.toLowerCase())) return { name, value }
    record.say('response-headers', `The header ${name} reaches the client as x-amzn-Remapped-${name}.`)
    return { name: `x-amzn-Remapped-${name}`, value }
  })
  const content = passedContent(run, backend)
  const spans = wholeBody(content)
  const { testInvoke = false } = input
  return finishResponse(
    { type: 'HTTP_PROXY', status: backend.status, headers, content, spans, context, testInvoke },
    record,
  )
}

/**
 * Bytes stay bytes where the API's binary media types name the backend's type and the client accepts one of them; base64
 * where only the former holds; and text, whatever they are, where neither does. The table of api-gateway facts 4.3 is not
 * recorded for proxies.
 */
function passedContent({ record, input, request }: SimulationRun, backend: BackendResponse): PayloadContent {
  const { body, isBase64Encoded = false } = backend
  if (!isBase64Encoded || body === '') return { body, isBase64Encoded: false }
  const types = input.restApi.binaryMediaTypes
  if (!isBinaryMediaType(headerValue(backend.headers, 'Content-Type'), types)) {
    record.sayUnverified('content-handling', "The backend's bytes are of no binary media type: the client gets text.")
    return { body: readAsUtf8(body), isBase64Encoded: false }
  }
  if (isBinaryMediaType(headerValue(request.headers, 'Accept'), types)) return { body, isBase64Encoded: true }
  record.sayUnverified('content-handling', 'The client accepts no binary media type: it gets the bytes in base64.')
  return { body, isBase64Encoded: false }
}
