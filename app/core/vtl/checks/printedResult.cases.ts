import type { CheckCases } from './checkCases.ts'

export const printedResultCases: CheckCases = {
  found: [
    { template: '#set($l = [])$l.add(1)', at: '$l.add(1)', fixed: '#set($l = [])#set($added = $l.add(1))' },
    { template: '#set($l = [])#foreach($i in [1])$!l.add($i)#end', at: '$!l.add($i)' },
    { template: '#set($m = {"k": []})$m.k.add(1)', at: '$m.k.add(1)' },
  ],
  clean: [
    '#set($l = [])#set($done = $l.add(1))$l',
    '#set($l = [])$l.size()',
    '#set($m = {})$m.put("a", 1)',
    '#set($l = [])#set($x = "$l.add(1)")$x',
  ],
}
