import { type JavaMap, toJavaString } from '../../java/index.ts'
import type { IntegrationType } from '../integration.ts'
import type { BackendResponse, HttpResponse, IntegrationRequest, Pairs } from '../simulation.ts'
import { cut, loggedRequestHeaders, mapText } from './loggedHeaders.ts'
import type { MethodRequest } from './methodRequest.ts'
import type { SimulationRecord } from './simulationRecord.ts'

/** TestInvokeMethod's execution log (api-gateway facts 7), one method a stage; lines have no date in front. */
export class ExecutionLog {
  readonly #record: SimulationRecord

  constructor(record: SimulationRecord) {
    this.#record = record
  }

  started(requestId: string, request: MethodRequest): void {
    this.#add(`Execution log for request ${requestId}`, `Starting execution for request: ${requestId}`)
    this.#add(`HTTP Method: ${request.verb}, Resource Path: ${request.path}`)
    this.#add(`Method request path: ${mapText(flat(request.parameters.path))}`)
    this.#add(`Method request query string: ${mapText(flat(request.parameters.querystring))}`)
    this.#add(`Method request headers: ${mapText(flat(request.parameters.header))}`)
    this.#add(`Method request body before transformations: ${cut(request.body)}`)
  }

  sending(type: IntegrationType, request: IntegrationRequest, context: JavaMap): void {
    this.#add(`Endpoint request URI: ${request.url}`)
    this.#add(`Endpoint request headers: ${loggedRequestHeaders(type, request.headers, context)}`)
    this.#add(`Endpoint request body after transformations: ${cut(request.body)}`)
    this.#add(`Sending request to ${request.url}`)
  }

  received(response: BackendResponse): void {
    this.#add(`Received response. Status: ${response.status}, Integration latency: 0 ms`)
    this.#add(`Endpoint response headers: ${mapText(response.headers)}`)
    this.#add(`Endpoint response body before transformations: ${cut(response.body)}`)
  }

  /** `headers` are those that the mapping decides and the trace id; the connection's own are not logged. */
  completed(response: HttpResponse, headers: Pairs): void {
    this.#add(`Method response body after transformations: ${cut(response.body)}`)
    this.#add(`Method response headers: ${mapText(headers)}`)
    this.#add('Successfully completed execution', `Method completed with status: ${response.status}`)
  }

  failed(reason: string | undefined, status: number): void {
    if (reason !== undefined) this.#add(reason)
    this.#add(`Method completed with status: ${status}`)
  }

  #add(...lines: readonly string[]): void {
    this.#record.log.push(...lines)
  }
}

/** The request id of a context, as the log names it. */
export function requestIdOf(context: JavaMap): string {
  return toJavaString(context.entries.get('requestId') ?? '')
}

function flat(byName: ReadonlyMap<string, readonly string[]>): Pairs {
  return [...byName].map(([name, values]) => [name, values.at(-1) ?? ''])
}
