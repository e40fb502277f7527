/**
 * Names of `$context` in mapping templates (api-gateway facts 3.7). `open` takes any name below it; `writable` keeps
 * whatever a template puts there, so that only a slip of a known name is one.
 */
export interface ContextMember {
  readonly members?: Readonly<Partial<Record<string, ContextMember>>>
  readonly open?: true
  readonly writable?: true
}

const leaf: ContextMember = {}
const open: ContextMember = { open: true }

function leaves(names: string): Readonly<Record<string, ContextMember>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, leaf]))
}

export const contextMembers: ContextMember = {
  members: {
    ...leaves('accountId apiId awsEndpointRequestId deploymentId domainName domainPrefix extendedRequestId httpMethod'),
    ...leaves(
      'isCanaryRequest operationName path protocol requestId requestTime requestTimeEpoch resourceId resourcePath',
    ),
    ...leaves('stage wafResponseCode webaclArn xrayTraceId'),
    authorizer: open,
    error: { members: leaves('message messageString responseType validationErrorString') },
    identity: {
      members: {
        ...leaves('accountId apiKey apiKeyId accessKey caller cognitoAuthenticationProvider cognitoAuthenticationType'),
        ...leaves(
          'cognitoIdentityId cognitoIdentityPoolId principalOrgId sourceIp user userAgent userArn vpcId vpceId',
        ),
        clientCert: {
          members: {
            ...leaves('clientCertPem subjectDN issuerDN serialNumber'),
            validity: { members: leaves('notBefore notAfter') },
          },
        },
      },
    },
    requestOverride: { members: { header: open, path: open, querystring: open }, writable: true },
    responseOverride: { members: { header: open, status: leaf }, writable: true },
  },
}

/** Names that access logs know, and templates do not. */
export const logMembers: ReadonlySet<string> = new Set(
  (
    'status responseLatency responseLength integration integrationErrorMessage integrationLatency ' +
    'integrationStatus authorize authenticate waf endpointType tlsVersion cipherSuite'
  ).split(' '),
)
