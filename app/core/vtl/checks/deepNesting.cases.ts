import type { CheckCases } from './checkCases.ts'

export const deepNestingCases: CheckCases = {
  found: [
    {
      template:
        '#if(true)#if(true)#if(true)#if(true)#if(true)#if(true)#if(true)#if(true)#if(true)a#end#end#end#end#end#end#end#end#end',
      at: '#if',
    },
  ],
  clean: [
    '#if(true)#if(true)#if(true)#if(true)#if(true)#if(true)#if(true)#if(true)a#end#end#end#end#end#end#end#end',
    '#if(true)a#end#if(true)a#end#if(true)a#end#if(true)a#end#if(true)a#end#if(true)a#end#if(true)a#end#if(true)a#end#if(true)a#end',
  ],
}
