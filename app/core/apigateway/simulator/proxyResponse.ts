import type { BackendResponse, HttpResponse, Pairs } from '../simulation.ts'
import { remappedProxyHeaders } from './headerRules.ts'
import type { FinishedResponse } from './methodResponse.ts'
import type { SimulationRun } from './simulationRun.ts'
import { finishResponseHeaders } from './responseHeaders.ts'

/** The backend's response as HTTP_PROXY passes it on: status and body as they are, some headers renamed (facts 2.3). */
export function passResponseThrough(run: SimulationRun, backend: BackendResponse): FinishedResponse {
  const { record, context } = run
  record.say('backend', `The backend's response ${backend.status} passes through.`)
  const headers: Pairs = backend.headers.map(([name, value]) => {
    if (!remappedProxyHeaders.has(name.toLowerCase())) return [name, value]
    record.say('response-headers', `The header ${name} reaches the client as x-amzn-Remapped-${name}.`)
    return [`x-amzn-Remapped-${name}`, value]
  })
  const content = { body: backend.body, isBase64Encoded: backend.isBase64Encoded ?? false }
  const finished = finishResponseHeaders({ type: 'HTTP_PROXY', headers, content, context }, record)
  const response: HttpResponse = { status: backend.status, headers: finished.all, ...content }
  return { response, logged: finished.logged }
}
