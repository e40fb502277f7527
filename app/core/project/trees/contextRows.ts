import type { SourceRow } from '../tree.ts'

/** The members of `$context` that a REST API's templates and parameter mappings can read. @see api-gateway facts, 3.7 */
const MEMBERS: readonly string[] = [
  'requestId',
  'extendedRequestId',
  'awsEndpointRequestId',
  'httpMethod',
  'path',
  'protocol',
  'requestTime',
  'requestTimeEpoch',
  'resourceId',
  'resourcePath',
  'stage',
  'accountId',
  'apiId',
  'deploymentId',
  'domainName',
  'domainPrefix',
  'isCanaryRequest',
  'wafResponseCode',
  'webaclArn',
  'xrayTraceId',
  'authorizer.principalId',
  'identity.sourceIp',
  'identity.userAgent',
  'identity.user',
  'identity.userArn',
  'identity.caller',
  'identity.accountId',
  'identity.accessKey',
  'identity.apiKey',
  'identity.apiKeyId',
  'identity.principalOrgId',
  'identity.cognitoAuthenticationProvider',
  'identity.cognitoAuthenticationType',
  'identity.cognitoIdentityId',
  'identity.cognitoIdentityPoolId',
  'identity.vpcId',
  'identity.vpceId',
  'identity.clientCert.subjectDN',
  'identity.clientCert.issuerDN',
  'identity.clientCert.serialNumber',
  'identity.clientCert.validity.notBefore',
  'identity.clientCert.validity.notAfter',
  'identity.clientCert.clientCertPem',
]

/** Rows of `$context`; `extra` are names that the mapping reads and nobody lists, such as an authorizer's. */
export function contextRows(extra: readonly string[]): readonly SourceRow[] {
  return level([...new Set([...MEMBERS, ...extra])], '')
}

function level(names: readonly string[], prefix: string): readonly SourceRow[] {
  const groups = new Map<string, string[]>()
  for (const name of names) {
    const [head = '', ...rest] = name.slice(prefix.length).split('.')
    const inside = groups.get(head) ?? []
    groups.set(head, inside)
    if (rest.length > 0) inside.push(name)
  }
  return [...groups].map(([head, inside]) => row(prefix + head, head, inside))
}

function row(path: string, name: string, inside: readonly string[]): SourceRow {
  const common = {
    key: `context:${path}`,
    group: 'context',
    kind: 'field',
    name,
    required: false,
    constraints: [],
  } as const
  if (inside.length === 0) {
    return {
      ...common,
      type: 'string',
      source: { kind: 'context', name: path },
      hasChildren: false,
      children: () => [],
    }
  }
  let made: readonly SourceRow[] | undefined
  return {
    ...common,
    type: 'object',
    hasChildren: true,
    children() {
      made ??= level(inside, `${path}.`)
      return made
    },
  }
}
