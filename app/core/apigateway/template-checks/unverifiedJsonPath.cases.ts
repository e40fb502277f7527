import type { CheckCases } from '../../vtl/index.ts'

export const unverifiedJsonPathCases: CheckCases = {
  found: [
    { template: "$input.path('$.a.length()')", at: 'length()' },
    { template: "$input.json('$.a[-1]')", at: '[-1]' },
    { template: '$input.json("$.items[$foreach.index].tags[-1]")', at: '[-1]' },
    { template: "$input.json('$[''a''].length()')", at: 'length()' },
  ],
  clean: [
    "$input.path('$.a')",
    "$input.json('$.a[0]')",
    "$input.path('$..a')",
    '$input.json("$.items[$foreach.index].tags")',
  ],
}
