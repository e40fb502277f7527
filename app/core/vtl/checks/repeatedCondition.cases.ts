import type { CheckCases } from './checkCases.ts'

export const repeatedConditionCases: CheckCases = {
  found: [{ template: '#set($x = 1)#if($x == 1)a#elseif($x == 1)b#end', at: '$x == 1' }],
  clean: [
    '#set($x = 1)#if($x == 1)a#elseif($x == 2)b#end',
    '#set($l = [])#if($l.add(1) == false)a#elseif($l.add(1) == false)b#end',
  ],
}
