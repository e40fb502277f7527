import type { CheckCases } from '../../vtl/index.ts'

export const loopCommaCases: CheckCases = {
  found: [
    { template: '[#foreach($i in [1..2]){"a": 1}#end]', at: '#foreach($i in [1..2])' },
    { template: '[#foreach($i in [1..2])$i,#end]', at: '#foreach($i in [1..2])' },
    { template: '[#foreach($i in [1..2]),$i#end]', at: '#foreach($i in [1..2])' },
    { template: '{"a": {#foreach($i in [1..2])"k$i": 1,\n#end}}', at: '#foreach($i in [1..2])' },
  ],
  clean: [
    '[#foreach($i in [1..2])$i#if($foreach.hasNext),#end#end]',
    '[#foreach($i in [1..2])$i,#end null]',
    '[0#foreach($i in [1..2]),$i#end]',
    '#set($s = "")[#foreach($i in [1..2])$s$i#set($s = ",")#end]',
    '[#foreach($i in [1..2])$i#break,#end]',
    'a #foreach($i in [1..2])$i,#end ]',
  ],
}
