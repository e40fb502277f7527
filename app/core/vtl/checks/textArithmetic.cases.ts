import type { CheckCases } from './checkCases.ts'

export const textArithmeticCases: CheckCases = {
  found: [
    { template: "#set($x = '5' * 3)$x", at: "'5' * 3" },
    { template: "#set($s = 'a')#set($x = 2 - $s)$x", at: '2 - $s' },
    { template: "#set($x = ('a' + 1) / 2)$x", at: "('a' + 1) / 2" },
    { template: '#set($x = "$input.body" % 2)$x', at: '"$input.body" % 2' },
  ],
  clean: [
    "#set($x = '5' + 3)$x",
    '#set($s = 5)#set($x = 2 - $s)$x',
    "#set($s = 'a')#set($s = 5)#set($x = 2 - $s)$x",
    "#set($x = $input.path('$.a') * 2)$x",
  ],
}
