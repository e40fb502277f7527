import { type IntegrationUri, parseIntegrationUri, partitionOf } from '../../aws/index.ts'
import type { Pairs } from '../simulation.ts'
import { appendQuery, appendUri, type UrlParts } from './endpointUrl.ts'
import { configurationError, type GatewayFailure } from './gatewayFailure.ts'
import type { SimulationRecord } from './simulationRecord.ts'
import { type TracedText, TracedTextBuilder } from './tracedText.ts'

/** Where an AWS integration calls, and what its URI named. */
export interface AwsTarget {
  readonly url: TracedText
  readonly uri: IntegrationUri
}

/**
 * The URL behind `arn:…:apigateway:REGION:SERVICE:path/…` or `…:action/…` once placeholders and stage variables are in: the
 * service's regional host, with the path, or with `?Action=` (api-gateway facts 5.2, 5.4). Hosts of services that have no
 * regions, or other names, are not known here.
 */
export function renderAwsUrl(parts: UrlParts, record: SimulationRecord): AwsTarget | GatewayFailure {
  const named = new TracedTextBuilder()
  appendUri(named, parts, record)
  const { text, spans } = named.build()
  record.say('uri', `The integration's URI is ${text}.`)
  const outcome = parseIntegrationUri(text)
  if (outcome.kind === 'refused') {
    record.say('uri', `${text} names nothing that API Gateway calls: it answers 500.`)
    return configurationError('Invalid endpoint address')
  }
  const { uri } = outcome
  const builder = new TracedTextBuilder()
  builder.append(`https://${hostOf(uri)}/`)
  if (uri.kind === 'action') builder.append(`?Action=${uri.target}`)
  else {
    const from = text.length - uri.target.length + (uri.target.startsWith('/') ? 1 : 0)
    let at = from
    for (const { start, end, ...source } of spans) {
      if (start < from) continue
      builder.append(text.slice(at, start))
      builder.append(text.slice(start, end), source)
      at = end
    }
    builder.append(text.slice(at))
  }
  appendQuery(builder, parts.query)
  const url = builder.build()
  const sentence = `The endpoint URL is ${url.text}.`
  if (recordedHosts.has(uri.service)) record.say('uri', sentence)
  else record.sayUnverified('uri', sentence)
  return { url, uri }
}

/** Services whose host is recorded; that others are called at `SERVICE.REGION` is inferred. */
const recordedHosts: ReadonlySet<string> = new Set(['lambda', 'states'])

function hostOf({ partition, region, service, subdomain }: IntegrationUri): string {
  const suffix = partitionOf(partition)?.dnsSuffix ?? 'amazonaws.com'
  return `${subdomain === undefined ? '' : `${subdomain}.`}${service}.${region}.${suffix}`
}

/** Services whose target header API Gateway writes by itself (an emulator's knowledge; recorded for DynamoDB and Kinesis). */
const targetPrefixes: ReadonlyMap<string, string> = new Map([
  ['dynamodb', 'DynamoDB_20120810'],
  ['kinesis', 'Kinesis_20131202'],
  ['states', 'AWSStepFunctions'],
])

/** Headers that API Gateway adds for the service called. */
export function automaticHeaders(uri: IntegrationUri, requestId: string, record: SimulationRecord): Pairs {
  if (uri.service === 'lambda') return [['x-amzn-lambda-integration-tag', requestId]]
  const prefix = targetPrefixes.get(uri.service)
  if (prefix === undefined || uri.kind !== 'action') return []
  record.sayUnverified('headers', `API Gateway sends X-Amz-Target by itself for actions of ${uri.service}.`)
  return [['X-Amz-Target', `${prefix}.${uri.target}`]]
}
