import type { CheckCases } from './checkCases.ts'

export const shadowedLoopVariableCases: CheckCases = {
  found: [
    { template: '#foreach($i in [1..2])#foreach($i in [3..4])$i#end#end', at: '$i' },
    { template: '#foreach($i in [1])#if(true)#foreach($j in [2])#foreach($i in [3])a#end#end#end#end', at: '$i' },
    { template: '#foreach($i in [1])#foreach($j in [2])a#end#foreach($i in [3])b#end#end', at: '$i' },
  ],
  clean: [
    '#foreach($i in [1])#foreach($j in [2])a#end#foreach($k in [3])b#end#end#foreach($i in [4])$i#end',
    '#foreach($i in [1..2])a#end#foreach($i in [3..4])$i#end',
    '#foreach($i in [1..2])#foreach($j in [3..4])$i#end#end',
  ],
}
