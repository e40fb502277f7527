import type { CheckCases } from '../../vtl/index.ts'

export const undeclaredParameterCases: CheckCases = {
  found: [
    { template: "$input.params('nope')", at: "'nope'" },
    { template: "$input.params().header.get('X-Nope')", at: "'X-Nope'" },
    { template: '$input.params().querystring.nope', at: 'nope' },
    { template: "$input.params().header['X-Nope']", at: "'X-Nope'" },
    { template: "$input.params().querystring.get('X-Tenant')", at: "'X-Tenant'" },
  ],
  clean: [
    "$input.params('q')",
    "$input.params('id')",
    "$input.params().header.get('X-Tenant')",
    "$input.params('Content-Type')",
    "$input.params().header.get('x-forwarded-for')",
    "#set($n = 'x')$input.params($n)",
    "$input.params('x-tenant')",
  ],
}
