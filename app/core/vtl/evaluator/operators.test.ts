import { describe } from 'vitest'
import { itRenders, fails } from '../../testing/velocityTable.ts'

describe('operators', () => {
  itRenders([
    ['#set($q = 1 + 2 * 3)$q', '7'],
    ['#set($q = (1 + 2) * 3)$q', '9'],
    ['#set($q = 7 / 2)$q', '3'],
    ['#set($q = -7 % 3)$q', '-1'],
    ['#set($q = 7 / 2.0)$q', '3.5'],
    ['#set($q = 2147483647 + 1)$q', '2147483648'],
    ['#set($q = 9223372036854775807 + 1)$q', '9223372036854775808'],
    ['#set($q = 0)#set($q = 1 / 0)$q', '0'],
    ['#set($q = 0)#set($q = "5" * 3)$q', '0'],
    ['#set($q = "5" + 3)$q', '53'],
    ['#set($q = 5 + "3")$q', '53'],
    ['#set($q = $nope + "a")$q', 'a', '$nopea'],
    ['#set($q = "a" + $z)$q', 'a', 'a$z'],
    ['#set($q = 1/0 + "a")$q', '0 a'],
    ['#set($q = $n - 1)$q', '4'],
    ['#set($q = 5 - -3)$q', '8'],
    ['#set($q = 5-3)$q', fails],
    ['#set($q = 1 == 1.0)$q', 'true'],
    ['#set($q = 1 == "1")$q', 'true'],
    ['#set($q = $t == "true")$q', 'true'],
    ['#set($q = $l == [1, 2, 3])$q', 'true'],
    ['#set($q = "a" < "b")$q', 'false'],
    ['#set($q = 1 < 2)$q', 'true'],
    ['#set($q = 2 <= 1)$q', 'false'],
    ['#set($q = $n gt 4)$q', 'true'],
    ['#set($q = $n ge 5 and $n le 5)$q', 'true'],
    ['#set($q = $n ne 5)$q', 'false'],
    ['#set($q = !$t)$q', 'false'],
    ['#set($q = not $f)$q', 'true'],
    ['#set($q = 1.1 + 2.2)$q', '3.3000000000000003'],
    ['#set($q = 10 - 2 - 3)$q', '5'],
    ['#set($q = 1 < 2 == true)$q', 'true'],
    ['#set($q = $m + $l)$q', '', '$q'],
    ['#set($q = $m + "")$q', '{a=1, b={c=deep}}'],
    // What a text is joined with where there is no value: the tokens of the operand, as 1.7 keeps them.
    ['#set($w = $l + 1)#set($q = "a" + ($w * $$n))$q', 'a$w * $n'],
    ['#set($q = "a" + ($x * $$n))$q', 'a$x * $n'],
    ['#set($q = "a" + [$x..$$n])$q', 'a[$x..$n]'],
    // Infinity cannot be made a BigDecimal.
    ['#if(1e400 == 5)T#{else}F#end', 'F'],
    ['#if(1e400 == 9223372036854775808)T#{else}F#end', fails],
    ['#if(9223372036854775808 != 1e400)T#{else}F#end', fails],
  ])
})
