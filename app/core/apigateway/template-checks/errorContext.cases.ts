import type { CheckCases } from '../../vtl/index.ts'

export const errorContextCases: CheckCases = {
  found: [
    { template: '{"m": $context.error.messageString}', at: '$context.error' },
    { template: "$context['error'].message", at: "$context['error']" },
  ],
  clean: ['$context.authorizer.error', '$context.errors', '#set($error = 1)$error'],
}
