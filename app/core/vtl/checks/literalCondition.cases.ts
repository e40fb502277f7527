import type { CheckCases } from './checkCases.ts'

export const literalConditionCases: CheckCases = {
  found: [
    { template: "#if('x')a#end", at: "'x'" },
    { template: '#if(1)a#end', at: '1' },
    { template: '#if([1])a#end', at: '[1]' },
    { template: '#if(!{})a#end', at: '{}' },
    { template: '#if(1 + 1)a#end', at: '1 + 1' },
    { template: '#if(true && ("x"))a#end', at: '"x"' },
    { template: '#if(false)a#elseif([1..2])b#end', at: '[1..2]' },
  ],
  clean: [
    '#if(true)a#end',
    '#if(false)a#end',
    "#if($input.body == 'x')a#end",
    '#if(1 == 1)a#end',
    "#set($x = 'x')#if($x)a#end",
  ],
}
