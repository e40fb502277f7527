import type { CheckCases } from './checkCases.ts'

export const breakOutsideLoopCases: CheckCases = {
  found: [
    { template: 'a#break b', at: '#break' },
    { template: '#foreach($i in [1])a#end#if($i == 1)#break#end', at: '#break' },
  ],
  clean: ['#foreach($i in [1])#if($i == 1)#break#end#end', '#define($d)#break#end#foreach($i in [1])$d#end', '#stop'],
}
