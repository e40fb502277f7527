import type { CheckCases } from './checkCases.ts'

export const unusedVariableCases: CheckCases = {
  found: [
    { template: `#set($x = 1)\n{}`, at: '$x', fixed: '{}' },
    { template: `a\n#set($x = 'k')\n{}`, at: '$x', fixed: `a\n{}` },
    { template: `#set($x = $input.path('$'))\n{}`, at: '$x', fixed: '{}' },
    { template: '#set($x = 1) {}', at: '$x' },
    { template: `#set($y = 1)\n  #set($x = 2)$x`, at: '$y' },
  ],
  clean: [
    '#set($x = 1)$x',
    `#set($x = 1)\\$x`,
    '#set($x = [])#set($x[0] = 1)',
    '#set($l = [])#set($done = $l.add(1))$l',
    '#define($b)a#end',
    '#foreach($i in [1..2])a#end',
    '#set($x = 1)#set($y = "a $x")$y',
    '#set($x = 1)#if($x)a#end',
  ],
}
