import type { CheckCases } from './checkCases.ts'

export const directivePrintedCases: CheckCases = {
  found: [
    { template: '#macro(row $x)<$x>#end#row(1)', at: '#row' },
    { template: '#evaluate($input.body)', at: '#evaluate' },
    { template: '#return(1)', at: '#return' },
    { template: '#@row(1) a #end', at: '#@row' },
  ],
  clean: ['{"colour": "#fff"}', '#if(true)a#end#{else}', '# row(1)', `\\#row`, '#set($x = 1)$x #stop'],
}
