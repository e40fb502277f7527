import type { TemplateSide } from '../context/templateContext.ts'
import type { MemberDocumentation } from './member.ts'

type Row = readonly [name: string, text: string, type?: string]

/**
 * `$context` of a REST API's templates, by dotted names.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-mapping-template-reference.html#context-variable-reference
 */
const rows: readonly Row[] = [
  ['accountId', 'The account that owns the API.'],
  ['apiId', 'The identifier that API Gateway gave the API.'],
  ['authorizer', 'What the authorizer gave; it prints nothing itself.', 'Map'],
  ['authorizer.claims', 'Claims of a Cognito user pool’s token, by name; it prints nothing itself.', 'Map'],
  ['authorizer.principalId', 'The principal that a Lambda authorizer answered with.'],
  ['awsEndpointRequestId', 'The request id of the AWS service that answered.'],
  ['deploymentId', 'The deployment that serves the request.'],
  ['domainName', 'The full domain name of the call, as the Host header has it.'],
  ['domainPrefix', 'The first label of the domain name.'],
  ['error', 'What went wrong; for gateway responses alone.', 'Map'],
  ['error.message', 'What went wrong, as text: put it in quotes only where it can hold none itself.'],
  ['error.messageString', 'What went wrong, in quotes and escaped as JSON: put none around it.'],
  ['error.responseType', 'The type of gateway response: MISSING_AUTHENTICATION_TOKEN.'],
  ['error.validationErrorString', 'What the request validator found of the body.'],
  ['extendedRequestId', 'The extended id of the request.'],
  ['httpMethod', 'The verb of the request.'],
  ['identity', 'Who calls; it prints nothing itself.', 'Map'],
  ['identity.accessKey', 'The access key that signed the request.'],
  ['identity.accountId', 'The account of the caller.'],
  ['identity.apiKey', 'The API key, for methods that need one.'],
  ['identity.apiKeyId', 'The id of the API key.'],
  ['identity.caller', 'The principal that signed the request; resources with IAM authorization only.'],
  ['identity.clientCert', 'The client’s certificate, with mutual TLS; it prints nothing itself.', 'Map'],
  ['identity.clientCert.clientCertPem', 'The certificate in PEM.'],
  ['identity.clientCert.issuerDN', 'The distinguished name of the issuer.'],
  ['identity.clientCert.serialNumber', 'The serial number of the certificate.'],
  ['identity.clientCert.subjectDN', 'The distinguished name of the subject.'],
  ['identity.clientCert.validity', 'From when until when it is valid.', 'Map'],
  ['identity.clientCert.validity.notAfter', 'When the certificate expires.'],
  ['identity.clientCert.validity.notBefore', 'When the certificate begins to be valid.'],
  ['identity.cognitoAuthenticationProvider', 'The Cognito authentication providers of the caller.'],
  ['identity.cognitoAuthenticationType', 'authenticated or unauthenticated.'],
  ['identity.cognitoIdentityId', 'The Cognito identity of the caller.'],
  ['identity.cognitoIdentityPoolId', 'The Cognito identity pool of the caller.'],
  ['identity.principalOrgId', 'The AWS organization of the caller.'],
  ['identity.sourceIp', 'The address of the connection that the request came by.'],
  ['identity.user', 'The principal that has access; resources with IAM authorization only.'],
  ['identity.userAgent', 'The User-Agent header.'],
  ['identity.userArn', 'The ARN of the user after authentication.'],
  ['identity.vpcId', 'The VPC that the request came from.'],
  ['identity.vpceId', 'The VPC endpoint that the request came by.'],
  ['isCanaryRequest', '"true" or "false" where the stage has canary settings.'],
  ['path', 'The path of the request, with the stage.'],
  ['protocol', 'The protocol, such as HTTP/1.1.'],
  ['requestId', 'The id of the request, which a client can set.'],
  ['requestOverride', 'Assign to it to change the integration request.', 'Map'],
  ['requestOverride.header', 'Headers of the integration request that replace the mapped ones.', 'Map'],
  ['requestOverride.path', 'Path variables of the integration request that replace the mapped ones.', 'Map'],
  ['requestOverride.querystring', 'Query parameters of the integration request that replace the mapped ones.', 'Map'],
  ['requestTime', 'When the request came: 09/Apr/2015:12:34:56 +0000.'],
  ['requestTimeEpoch', 'When the request came, in milliseconds since 1970.', 'Long'],
  ['resourceId', 'The id of the resource.'],
  ['resourcePath', 'The path of the resource: /orders/{id}.'],
  ['responseOverride', 'Assign to it to change the method response.', 'Map'],
  ['responseOverride.header', 'Headers of the method response that replace the mapped ones.', 'Map'],
  ['responseOverride.status', 'The status of the method response: an integer.', 'Integer'],
  ['stage', 'The stage that was called.'],
  ['wafResponseCode', 'What AWS WAF answered: WAF_ALLOW or WAF_BLOCK.'],
  ['webaclArn', 'The web ACL that decided.'],
  ['xrayTraceId', 'The id of the X-Ray trace.'],
]

export interface ContextMember extends MemberDocumentation {
  /** Dotted, from `$context` on. */
  readonly path: string
}

/** Of every side. */
export const contextMembers: readonly ContextMember[] = rows.map(([path, text, type = 'String']) => {
  const name = path.slice(path.lastIndexOf('.') + 1)
  return { path, name, signature: name, type, text, example: `$context.${path}` }
})

/** Those that are there on a side: errors in gateway responses alone, overrides in mapping templates alone. */
export function contextMembersOn(side: TemplateSide): readonly ContextMember[] {
  return side === 'gatewayResponse'
    ? contextMembers.filter(({ path }) => !/^re(?:quest|sponse)Override\b/.test(path))
    : contextMembers.filter(({ path }) => !/^error\b/.test(path))
}
