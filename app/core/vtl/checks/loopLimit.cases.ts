import type { CheckCases } from './checkCases.ts'

export const loopLimitCases: CheckCases = {
  found: [
    { template: '#foreach($i in [1..1001])a#end', at: '[1..1001]' },
    { template: '#foreach($i in [2000..0])a#end', at: '[2000..0]' },
    { template: '#set($r = [0..1000])#foreach($i in $r)a#end', at: '$r' },
  ],
  clean: [
    '#foreach($i in [1..1000])a#end',
    '#set($n = 5000)#foreach($i in [1..$n])a#end',
    '#set($r = [0..1000])$r.size()',
  ],
}
