import type { CheckCases } from '../../vtl/index.ts'

export const bodyConditionCases: CheckCases = {
  found: [
    { template: "#if($input.path('$.a'))a#end", at: "$input.path('$.a')" },
    { template: "#set($a = $input.path('$.a'))#if(!$a)b#end", at: '$a' },
  ],
  clean: [
    "#if($input.path('$.a') == true)a#end",
    "#if($input.path('$.typed.flag'))a#end",
    "#if($input.path('$.a').isEmpty())a#end",
  ],
}
