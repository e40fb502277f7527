import { describe } from 'vitest'
import { itRenders, fails } from '../../testing/velocityTable.ts'

describe('strings', () => {
  itRenders([
    ['#set($q = "a $x b")$q', 'a X b'],
    ["#set($q = 'a $x b')$q", 'a $x b'],
    ['#set($q = "a ""b"" c")$q', 'a "b" c'],
    ["#set($q = 'it''s')$q", "it's"],
    ['#set($q = "\\n\\t\\"x")$q', fails],
    ['#set($q = "\\u0041\\u00e9")$q', 'Aé'],
    ["#set($q = '\\u0041')$q", '\\u0041'],
    ['#set($q = "\\u12")$q', fails],
    ['#set($q = "cost $")$q', 'cost $'],
    ['#set($q = "#if($t)a#end")$q|', 'a|'],
    ['#set($q = "a ## b")$q|', 'a |'],
    ['#set($q = "## $x")$q|', '|'],
    ['#set($q = "$nope")[$q]', '[]', '[$nope]'],
    ['#set($q = "${x}y")$q', 'Xy'],
    ['#set($q = "a\nb")$q', 'a\nb'],
    ['#set($q = "")[$q]', '[]'],
    ['#set($q = "$x #foreach($i in $l)$i#end ")[$q]', '[X 123 ]'],
    ['#set($q = "#set($w = 1)a")$q$w', 'a1'],
    ['#set($q = "a#stop b")c$q', ''],
    ['#set($q = "$l.get(0)")$q', '1'],
    ['#set($q = "a\\")$q', 'a\\'],
    ['#set($q = "#end")$q', fails],
    ['#set($q = "a" )$q#set($w = "b")$w', 'ab'],
  ])
})

describe('lists, ranges, maps and numbers', () => {
  itRenders([
    ['#set($q = [])$q', '[]'],
    ['#set($q = [1, "a", $x, $nope])$q', '[1, a, X, ]', '[1, a, X, null]'],
    ['#set($q = [1..3])$q', '[1, 2, 3]'],
    ['#set($q = [-2...2])$q', fails],
    ['#set($q = #3)$q', fails],
    ['#set($q = 5 * #3)$q', fails],
    ['#3 #-1.5', '#3 #-1.5'],
    ['#set($q = [3..1])$q', '[3, 2, 1]'],
    ['#set($q = [-1..$n])$q', '[-1, 0, 1, 2, 3, 4, 5]'],
    ['#set($q = [$nope..3])$q', '', '$q'],
    ['#set($q = {})$q', '{}'],
    ['#set($q = { })$q', '{}'],
    ['#set($q = {"a": 1, "b": [1], $x: {}})$q', '{a=1, b=[1], X={}}'],
    ['#set($q = {a: 1})$q', fails],
    ['#set($q = {"a": $nope})$q', '{a=}', '{a=null}'],
    ['#set($q = true)$q', 'true'],
    ['#set($q = 1.50)$q', '1.5'],
    ['#set($q = .5)$q', '0.5'],
    ['#set($q = 1e3)$q', '1000.0'],
    ['#set($q = 1.)$q', '1.0'],
    ['#set($q = 12345678901)$q', '12345678901'],
    ['#set($q = 123456789012345678901)$q', '123456789012345678901'],
    ['#set($q = null)$q', fails],
    ['#set($q = -1)$q', '-1'],
    ['#set($q = [1,2].size())$q', fails],
    ['#set($q = ["a/b", {"k": "v"}])$q', '[a/b, {k=v}]'],
  ])
})
