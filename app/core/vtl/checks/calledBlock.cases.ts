import type { CheckCases } from './checkCases.ts'

export const calledBlockCases: CheckCases = {
  found: [
    { template: '#define($d)a#end$d()', at: '()', fixed: '#define($d)a#end$d' },
    { template: '#define($d)a#end${d}()', at: '()', fixed: '#define($d)a#end${d}' },
  ],
  clean: ['#define($d)a#end$d', '#define($d)a#end$d (x)', '#set($d = 1)$d()', '#define($d)a#end#set($d = 1)$d()'],
}
