import type { CheckCases } from './checkCases.ts'

export const bracedTargetCases: CheckCases = {
  found: [
    { template: '#set(${x} = 1)[$x]', at: '${x}', fixed: '#set($x = 1)[$x]' },
    { template: '#set($!x = 1)[$x]', at: '$!x', fixed: '#set($x = 1)[$x]' },
  ],
  clean: ['#set($x = 1)${x}', '#set($x = {})#set(${x.a} = 1)$x'],
}
