import type { CheckCases } from '../../vtl/index.ts'

export const shadowedParameterCases: CheckCases = {
  found: [
    { template: "$input.params('id')", at: "'id'", fixed: "$input.params().path.get('id')" },
    {
      template: '$input.params("tag").length()',
      at: '"tag"',
      fixed: "$input.params().querystring.get('tag').length()",
    },
  ],
  clean: ["$input.params('q')", "$input.params().header.get('id')", "$input.params('X-Tenant')"],
}
