import type { CheckCases } from '../../vtl/index.ts'

export const parameterNameCaseCases: CheckCases = {
  found: [
    { template: "$input.params('x-tenant')", at: "'x-tenant'" },
    { template: "$input.params().querystring.get('Q')", at: "'Q'" },
  ],
  clean: ["$input.params('X-Tenant')", "$input.params('nope')", "$input.params().querystring.get('x-tenant')"],
}
