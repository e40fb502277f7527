import { parseArn } from './arn.ts'

/**
 * `arn:aws:apigateway:{region}:{[subdomain.]service}:{path|action}/{target}`: how API Gateway names what an AWS
 * integration calls (api-gateway facts 1.2). A REST service is called by path, a query or JSON service by action.
 */
export interface IntegrationUri {
  readonly partition: string
  readonly region: string
  readonly service: string
  /** Such as a bucket, for services that are addressed by host. */
  readonly subdomain?: string
  readonly kind: 'path' | 'action'
  /** After `path/` or `action/`, without it. */
  readonly target: string
}

/** `notAnArn` and `noPathOrAction` are the two ways in which API Gateway refuses such a URI. */
export type IntegrationUriOutcome =
  | { readonly kind: 'uri'; readonly uri: IntegrationUri }
  | { readonly kind: 'refused'; readonly reason: 'notAnArn' | 'noPathOrAction' }

/** Reads the URI of an AWS or AWS_PROXY integration. */
export function parseIntegrationUri(text: string): IntegrationUriOutcome {
  const arn = parseArn(text)
  if (arn === undefined) return { kind: 'refused', reason: 'notAnArn' }
  const [, kind, target] = /^(path|action)\/(.*)$/s.exec(arn.resource) ?? []
  if (arn.service !== 'apigateway' || kind === undefined || target === undefined) {
    return { kind: 'refused', reason: 'noPathOrAction' }
  }
  const dot = arn.accountId.lastIndexOf('.')
  const service = arn.accountId.slice(dot + 1)
  const subdomain = dot < 0 ? {} : { subdomain: arn.accountId.slice(0, dot) }
  const { partition, region } = arn
  return {
    kind: 'uri',
    uri: { partition, region, service, ...subdomain, kind: kind === 'path' ? 'path' : 'action', target },
  }
}

/** The text of such a URI: `parseIntegrationUri` of it gives the same parts. */
export function printIntegrationUri({ partition, region, service, subdomain, kind, target }: IntegrationUri): string {
  const host = subdomain === undefined ? service : `${subdomain}.${service}`
  return `arn:${partition}:apigateway:${region}:${host}:${kind}/${target}`
}

const invocation = /^2015-03-31\/functions\/(.+)\/invocations$/s

/** The ARN of the function that a Lambda integration invokes; undefined for other URIs. */
export function lambdaFunctionOf(uri: IntegrationUri): string | undefined {
  return uri.service === 'lambda' && uri.kind === 'path' ? invocation.exec(uri.target)?.[1] : undefined
}

/** The URI of a Lambda integration, in the function's region; undefined where the text is no ARN. */
export function lambdaIntegrationUri(functionArn: string): string | undefined {
  const arn = parseArn(functionArn)
  if (arn === undefined) return undefined
  const { partition, region } = arn
  const target = `2015-03-31/functions/${functionArn}/invocations`
  return printIntegrationUri({ partition, region, service: 'lambda', kind: 'path', target })
}
