import type { CheckCases } from './checkCases.ts'

export const indexOutOfRangeCases: CheckCases = {
  found: [
    { template: '#set($l = [1, 2])$l[2]', at: '[2]' },
    { template: '#set($l = [])$l.get(0)', at: '.get(0)' },
    { template: '#set($l = [1])$!l[-2]', at: '[-2]' },
  ],
  clean: [
    '#set($l = [])#if($l.size() >= 1)$l[0]#end',
    '#set($l = [1, 2])$l[1]',
    '#set($l = [1, 2])$l[-2]',
    '#set($l = [])#set($done = $l.add(1))$l[0]',
    "$input.path('$.l')[9]",
    '#set($l = [1])#set($l = [1, 2])$l[1]',
    '$l[0]#set($l = [])',
  ],
}
