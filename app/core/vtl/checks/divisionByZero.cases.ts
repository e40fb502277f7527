import type { CheckCases } from './checkCases.ts'

export const divisionByZeroCases: CheckCases = {
  found: [
    { template: '#set($x = 1 / 0)$x', at: '1 / 0' },
    { template: '#set($x = 5 % 0)$x', at: '5 % 0' },
    { template: '#set($x = 1 / 0.0)$x', at: '1 / 0.0' },
    { template: '#set($z = 0)#set($x = 1 / $z)$x', at: '1 / $z' },
  ],
  clean: [
    '#set($x = 0 / 5)$x',
    '#set($x = 1 / 0.5)$x',
    '#set($z = 0)#set($z = 2)#set($x = 1 / $z)$x',
    '#set($x = 1 * 0)$x',
  ],
}
