import type { CheckCases } from '../../vtl/index.ts'

export const parameterConditionCases: CheckCases = {
  found: [
    {
      template: "#if($input.params('q'))a#end",
      at: "$input.params('q')",
      fixed: `#if(($input.params('q') != ""))a#end`,
    },
    { template: "#set($q = $input.params('q'))#if(!$q)a#end", at: '$q' },
    { template: '#if(true && $stageVariables.x)a#end', at: '$stageVariables.x' },
    { template: '#if($input.body)a#end', at: '$input.body' },
  ],
  clean: [
    "#if($input.params('q') != '')a#end",
    "#if($input.params('q') && $input.params('q') != '')a#end",
    "#set($q = false)#if(true)#set($q = $input.params('q'))#end#if($q)a#end",
    "#if($input.params('q').matches('a'))b#end",
    '#if($input.params().header)a#end',
  ],
}
