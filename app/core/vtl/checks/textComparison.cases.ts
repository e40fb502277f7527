import type { CheckCases } from './checkCases.ts'

export const textComparisonCases: CheckCases = {
  found: [
    { template: "#if('a' < 'b')a#end", at: "'a' < 'b'" },
    { template: "#set($s = '5')#if($s >= 3)a#end", at: '$s >= 3' },
    { template: '#set($x = ("$input.body" > 1))$x', at: '"$input.body" > 1' },
  ],
  clean: ["#if('a' == 'b')a#end", "#if($input.path('$.n') > 3)a#end", '#if(1 < 2)a#end'],
}
