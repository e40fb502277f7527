import type { CheckCases } from './checkCases.ts'

export const trailingCommaCases: CheckCases = {
  found: [
    { template: '[#foreach($i in [1..3])#if($i > 1)$i#end#if($foreach.hasNext),#end#end]', at: '$foreach.hasNext' },
    {
      template: `[#foreach($i in [1..3])\n#if($i != 3) {"i": $i}#if($velocityHasNext), #end\n#end\n#end]`,
      at: '$velocityHasNext',
    },
    {
      template: '[#foreach($i in [1..3])#if($i > 1)$i#else#end#if($foreach.hasNext),#end#end]',
      at: '$foreach.hasNext',
    },
  ],
  clean: [
    '[#foreach($i in [1..3])$i#if($foreach.hasNext),#end#end]',
    '[#foreach($i in [1..3])#if($i > 1)$i#{else}null#end#if($foreach.hasNext),#end#end]',
    '[#foreach($i in [1..3]){#if($i > 1)$i#end}#if($foreach.hasNext),#end#end]',
    "#set($sep = '')[#foreach($i in [1..3])#if($i > 1)$sep$i#set($sep = ',')#end#end]",
    '[#foreach($i in [1..3])#if($foreach.hasNext),#end#end]',
  ],
}
