import type { CheckCases } from './checkCases.ts'

export const macroIgnoredCases: CheckCases = {
  found: [{ template: '#macro(row $x)<$x>#end', at: '#macro(row' }],
  clean: ['#define($row)a#end', `\\#macro(row)`, '#macroscopic'],
}
