import type { CheckCases } from './checkCases.ts'

export const undefinedVariableCases: CheckCases = {
  found: [
    { template: 'a $nope b', at: '$nope' },
    { template: '${nope.x} b', at: '${nope' },
    { template: '$!nope', at: '$!nope' },
    { template: '#set($a = "x $nope")$a', at: '$nope' },
    { template: '{"$ref": 1}', at: '$ref' },
    { template: '#set($x = 1)$X', at: '$X' },
    { template: '#if($nope == 1)a#end', at: '$nope' },
  ],
  clean: [
    '#set($x = 1)$x',
    '$input.body',
    `\\$nope`,
    '$5 and $ 5',
    '#foreach($i in [1..2])$i $foreach.count $velocityCount#end',
    '#if($input.body == $null)a#end',
    '#define($b)a#end$b',
    '#if($nope)a#end',
    "#set($m = {})$m.put('k', null)",
    "#foreach($i in [1])$sep#set($sep = ',')#end",
  ],
}
