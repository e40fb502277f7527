import type { CheckCases } from '../../vtl/index.ts'

export const overrideTwiceCases: CheckCases = {
  found: [
    {
      template: "#set($context.requestOverride.header.X = 'a')#set($context.requestOverride.header['x'] = 'b')",
      at: "$context.requestOverride.header['x']",
    },
    {
      template: '#set($context.responseOverride.status = 200)#if(true)#set($context.responseOverride.status = 400)#end',
      at: '$context.responseOverride.status',
    },
    {
      template: '#foreach($i in [1..2])#set($context.requestOverride.path.id = $i)#end',
      at: '$context.requestOverride.path.id',
    },
    {
      template:
        "#set($done = $context.requestOverride.querystring.put('q', 1))#set($context.requestOverride.querystring.q = 2)",
      at: '$context.requestOverride.querystring.q',
    },
  ],
  clean: [
    "#if(true)#set($context.requestOverride.header.X = 'a')#else#set($context.requestOverride.header.X = 'b')#end",
    "#set($context.requestOverride.header.X = 'a')#set($context.requestOverride.path.X = 'b')",
    '#foreach($k in $input.params().header.keySet())#set($context.requestOverride.header[$k] = 1)#end',
    "#set($context.requestOverride.header.X = 'a')$context.requestOverride.header.X",
    '#set($context.requestOverride.querystring.x = 1)#set($context.requestOverride.querystring.X = 2)',
  ],
}
