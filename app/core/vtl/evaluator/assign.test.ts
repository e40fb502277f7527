import { describe } from 'vitest'
import { itRenders, fails } from '../../testing/velocityTable.ts'

describe('#set', () => {
  itRenders([
    ['#set($q = $x)$q', 'X'],
    ['#set($q = 1)#set($q = $nope)[$q]', '[]', '[1]'],
    ['#set($q = 1)#set($q = $z)[$q]', '[]', '[1]'],
    ['#set($m.k = "v")$m', '{a=1, b={c=deep}, k=v}'],
    ['#set($m["k"] = "v")$m', '{a=1, b={c=deep}, k=v}'],
    ['#set($m.b.c = 2)$m', '{a=1, b={c=2}}'],
    ['#set($m.nope.c = 2)$m', '{a=1, b={c=deep}}'],
    ['#set($nope.c = 2)$nope', '', '$nope'],
    ['#set($l[0] = "a")$l', '["a",2,3]'],
    ['#set($l[-1] = "c")$l', '[1,2,"c"]'],
    ['#set($l[9] = "a")$l', fails],
    ['#set($x.foo = 1)$x', 'X'],
    ['#set(${q} = 1)$q ${q}', ' ', '$q ${q}'],
    ['#set($!q = 1)$q', '', '$q'],
    ['#set($q=$x)$q', 'X'],
    ['#set($q == 1)', fails],
    ['#set($q = 1', fails],
    ['#set($x = 1)#set($x = $x + 1)$x', '2'],
    ['$m.put("k", null)|$m', '|{a=1, b={c=deep}, k=null}', '$m.put("k", null)|{a=1, b={c=deep}, k=null}'],
    ['$m.put("k", 1)|$m.put("k", 2)|$m', '|1|{a=1, b={c=deep}, k=2}', '$m.put("k", 1)|1|{a=1, b={c=deep}, k=2}'],
    ['$l.add(4)|$l', 'true|[1,2,3,4]'],
    ['$l.set(0, "a")|$l', '1|["a",2,3]'],
    ['#set($w = {})$w.putAll($m)|$w', '|{a=1, b={c=deep}}'],
  ])
})
