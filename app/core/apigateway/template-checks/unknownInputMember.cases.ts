import type { CheckCases } from '../../vtl/index.ts'

export const unknownInputMemberCases: CheckCases = {
  found: [
    { template: "$input.param('x')", at: 'param', fixed: "$input.params('x')" },
    { template: '$input.header', at: 'header' },
    { template: '$input.Body', at: 'Body', fixed: '$input.body' },
    { template: '{"a": "$input.body.name"}', at: '$input.body.name' },
  ],
  clean: [
    "$input.json('$')",
    "$input.path('$').a",
    '$input.params().path.x',
    '$input.body',
    '$input.body.length()',
    '#set($input = {})$input.x',
  ],
}
