import type { CheckCases } from './checkCases.ts'

export const textLoopCases: CheckCases = {
  found: [
    { template: '#foreach($i in "a,b")$i#end', at: '"a,b"' },
    { template: '#foreach($i in 5)$i#end', at: '5' },
    { template: '#set($n = 3)#foreach($i in $n)$i#end', at: '$n' },
    { template: '#foreach($i in true)$i#end', at: 'true' },
  ],
  clean: [
    '#foreach($i in [1..3])$i#end',
    '#foreach($i in {"a": 1})$i#end',
    '#foreach($i in $input.path("$.a"))$i#end',
    '#foreach($i in $input.params().header)$i#end',
    "#foreach($i in $input.params('tags').split(','))$i#end",
  ],
}
