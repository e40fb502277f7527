import type { CheckCases } from './checkCases.ts'

export const unreachableCases: CheckCases = {
  found: [
    { template: 'a#stop\nb', at: 'b' },
    { template: '#foreach($i in [1])#break $i#end', at: '$i' },
    { template: '#if(true)#stop#set($x = 1)$x#end', at: '#set($x = 1)$x' },
  ],
  clean: ['a#stop', 'a #if(true)#stop#end b', '#foreach($i in [1])$i#break#end b', '#stop\n## the end\n', '#stop \n'],
}
