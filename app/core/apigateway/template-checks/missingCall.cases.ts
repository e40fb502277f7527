import type { CheckCases } from '../../vtl/index.ts'

export const missingCallCases: CheckCases = {
  found: [
    { template: '$input', at: '$input' },
    { template: '{"a": $input.json}', at: 'json' },
    { template: '$input.path()', at: 'path' },
    { template: '$input.params', at: 'params' },
    { template: '#if($util)a#end', at: '$util' },
  ],
  clean: ["$input.json('$')", '$input.params()', '$input.body', "$util.urlEncode('a')", '#set($input = 1)$input'],
}
