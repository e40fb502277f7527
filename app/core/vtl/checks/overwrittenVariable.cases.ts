import type { CheckCases } from './checkCases.ts'

export const overwrittenVariableCases: CheckCases = {
  found: [
    { template: "#set($input = $input.path('$'))$input", at: '$input' },
    { template: '#foreach($util in [1])a#end', at: '$util' },
    { template: '#define($input)a#end', at: '#define($input)a#end' },
  ],
  clean: ['#set($inputRoot = 1)$inputRoot', '#set($input.x = 1)', '#set($context = 1)$context'],
}
