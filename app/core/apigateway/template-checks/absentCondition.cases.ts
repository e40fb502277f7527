import type { CheckCases } from '../../vtl/index.ts'

export const absentConditionCases: CheckCases = {
  found: [
    {
      template: "#if($input.path('$.a').contains('k'))a#end",
      at: "$input.path('$.a').contains('k')",
      fixed: "#if(($input.path('$.a').contains('k') == true))a#end",
    },
    { template: "#set($m = $input.path('$.m'))#if($m.keySet().contains('k'))a#end", at: "$m.keySet().contains('k')" },
  ],
  clean: [
    "#if($input.path('$.a').contains('k') == true)a#end",
    "#if($input.params('a').contains('k'))a#end",
    "#set($l = ['a'])#if($l.contains('a'))b#end",
  ],
}
