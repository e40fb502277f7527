import type { CheckCases } from './checkCases.ts'

export const outsideLoopCases: CheckCases = {
  found: [
    { template: '$foreach.index', at: '$foreach.index' },
    { template: '#if($velocityCount == 1)a#end', at: '$velocityCount' },
    { template: '#foreach($i in [1..2])$i#end$i', at: '$i' },
    { template: '#foreach($i in [1])$i#end#if($foreach.hasNext),#end', at: '$foreach.hasNext' },
  ],
  clean: [
    '#foreach($i in [1])$foreach.index $velocityCount $i#end',
    '#set($i = 0)#foreach($i in [1])$i#end$i',
    '#foreach($i in [1])#foreach($j in [2])$i$j#end#end',
    '#define($d)$foreach.index#end#foreach($i in [1])$d#end',
    '#foreach($i in [1])$i#end#foreach($i in [2])$i#end',
  ],
}
