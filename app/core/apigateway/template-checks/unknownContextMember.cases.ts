import type { CheckCases } from '../../vtl/index.ts'

export const unknownContextMemberCases: CheckCases = {
  found: [
    { template: '$context.requestID', at: 'requestID', fixed: '$context.requestId' },
    { template: '$context.identity.ip', at: 'ip' },
    { template: "$context.get('stge')", at: 'get' },
    { template: "$context['nope']", at: "'nope'" },
    { template: '$context.status', at: 'status' },
    {
      template: "#set($context.requestOverride.headers.X = 'a')",
      at: 'headers',
      fixed: "#set($context.requestOverride.header.X = 'a')",
    },
    { template: '$context.identity.clientCert.validity.after', at: 'after' },
  ],
  clean: [
    '$context.requestId',
    '$context.authorizer.claims.sub',
    '$context.identity.clientCert.validity.notAfter',
    '$context.requestOverride.header.anything',
    '$context.keySet()',
    '#set($context.responseOverride.custom = 1)$context.responseOverride.custom',
    '$context.error.message',
    '$context[$input.body]',
    '#set($context.responseOverride.status = 400)',
  ],
}
