import type { CheckCases } from '../../vtl/index.ts'

export const unverifiedMethodCases: CheckCases = {
  found: [
    { template: '$input.body.toUpperCase()', at: 'toUpperCase' },
    { template: "#foreach($e in $input.path('$.m').entrySet())$e.key#end", at: 'entrySet' },
  ],
  clean: [
    '$input.body.length()',
    "$input.path('$.l').size()",
    "$input.params('a')",
    "$util.urlEncode('a')",
    "$input.body.split(',')",
  ],
}
