import type { CheckCases } from './checkCases.ts'

export const hyphenatedNameCases: CheckCases = {
  found: [
    { template: '#set($x = 5)$x-1', at: '$x-1', fixed: '#set($x = 5)${x}-1' },
    { template: '#set($a = 1)#set($b = 2)$a-$b', at: '$a-', fixed: '#set($a = 1)#set($b = 2)${a}-$b' },
    { template: '#set($x = 5)#set($y = $x-1)$y', at: '$x-1' },
  ],
  clean: ['#set($x-1 = 5)$x-1', '#set($x = 5)#set($y = $x - 1)$y', '$user-name', '#set($x = 5)${x}-1'],
}
