import { describe } from 'vitest'
import { itRenders, fails } from '../../testing/velocityTable.ts'

describe('references in text', () => {
  itRenders([
    ['$x ${x} $!x $!{x}', 'X X X X'],
    ['$nope ${nope} $!nope $!{nope}', '   ', '$nope ${nope}  '],
    ['$m.a $m.b.c $m.zz $m.zz.c', '1 deep  ', '1 deep $m.zz $m.zz.c'],
    ['$m["a"] $m[\'b\'].c $l[0] $l[-1] $l[$n]', fails],
    ['${m.b.c}! $m.b.c!', 'deep! deep!'],
    ['$l.size() $l.get(1) $m.get("a")', '3 2 1'],
    ['$x.foo() $x.foo $z $z.foo', '   ', '$x.foo() $x.foo $z $z.foo'],
    ['$x-1 $x - 1', ' X - 1', '$x-1 X - 1'],
    ['$x.5 $x. $x.Y', 'X.5 X. ', 'X.5 X. $x.Y'],
    ['($x)[$x]{$x}"$x"', '(X)[X]{X}"X"'],
    ['$user-name $_u $1', '  $1', '$user-name $_u $1'],
    ['$größe', 'öße', '$größe'],
    ['$$x $$$x $$', fails],
    ['$x$n$m.a', 'X51'],
    ['${x', fails],
    ['$x{bar} $x}', 'X{ X}'],
    ['$m.a(', '1('],
    ['$x [0] $x.[0]', 'X [0] X.[0]'],
    ['$.x $[0] $![x', '$.x $[0] $![x'],
    ['$l[ 1 ] $m[true]', '2 ', '2 $m[true]'],
    ['$x.length( )', fails],
    ['$true', fails],
    ['${$$x}', '', '${$$x}'],
    ['$nope[$true# ]', '', '$nope[$true# ]'],
    ['$m.get(null) $m.get(bare)', ' ', '$m.get(null) $m.get(bare)'],
  ])
})
