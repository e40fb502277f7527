import type { CheckCases } from './checkCases.ts'

export const undefinedConditionCases: CheckCases = {
  found: [
    { template: '#if($nope)a#end', at: '$nope' },
    { template: '#if(!$nope)a#end', at: '$nope' },
    { template: "#if($input.body != '' && ($nope.x))a#end", at: '$nope.x' },
    { template: '#if(true)a#elseif($nope)b#end', at: '$nope' },
  ],
  clean: [
    '#set($x = true)#if($x)a#end',
    '#if($input.body)a#end',
    '#if($nope == 1)a#end',
    '#foreach($i in [1])#if($foreach.hasNext),#end#end',
    "#if($nope && $nope != '')a#end",
  ],
}
