import type { CheckCases } from '../../vtl/index.ts'

export const emptyComparisonCases: CheckCases = {
  found: [
    { template: "#if($input.json('$.a') == '')a#end", at: "$input.json('$.a') == ''" },
    { template: '#set($n = $input.json(\'$.a\'))#if($n != "")a#end', at: '$n != ""' },
    { template: '#if($input.body == "")a#end', at: '$input.body == ""' },
  ],
  clean: [
    "#if($input.path('$.a') == '')a#end",
    "#if($input.json('$.a') == '\"\"')a#end",
    "#if($input.params('a') == '')a#end",
    "#if($input.json('$.a') == 'x')a#end",
  ],
}
