import type { CheckCases } from '../../vtl/index.ts'

export const invalidJsonPathCases: CheckCases = {
  found: [
    { template: "$input.path('$.a..')", at: '$.a..' },
    { template: "$input.json('$.a[?(@.b]')", at: '[?(@.b]' },
    { template: `a $input.path("$.x['a'").b`, at: "'" },
  ],
  clean: [
    "$input.path('$.a')",
    "$input.json('$.a[0]')",
    '$input.path("$.a[$input.body")',
    "$input.params('$.a[')",
    "$input.path('$..a[?(@.b == 1)]')",
  ],
}
