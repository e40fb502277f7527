import { atPointer } from '../../diagnostics/index.ts'
import type { MethodCheck } from './methodCheck.ts'

/** `arn:aws:iam::*:user/*`: the integration is called as the client, whom only AWS_IAM knows (api-gateway facts 1.2). */
const caller = /^arn:[\w-]+:iam::\*:user\/\*$/

/** PutIntegration's words, from public issue threads. */
export const identityForwarding: MethodCheck = ({ authorizationType, integration }) => {
  const credentials = 'credentials' in integration ? integration.credentials : undefined
  if (authorizationType === 'AWS_IAM' || typeof credentials !== 'string' || !caller.test(credentials)) return []
  return [
    atPointer('apigateway/identity-without-iam', 'error', '/integration/credentials', {
      message: 'AWS_IAM Auth type is required for AWS integrations with identity forwarding specified',
      hint: `Let the method authorize by AWS_IAM, or name a role instead of ${credentials}.`,
    }),
  ]
}
