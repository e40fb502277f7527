import { describe } from 'vitest'
import { itRenders, fails } from '../testing/velocityTable.ts'

describe('comments and unparsed text', () => {
  itRenders([
    ['a ## c\nb', 'a b'],
    ['a ## c', 'a '],
    ['## c $', fails],
    ['a #* b\nc *# d', 'a  d'],
    ['a #** b *# c', 'a  c'],
    ['#*#', fails],
    ['a #* b', 'a '],
    ['#[[ $x #if ]]# $x', ' $x #if  X'],
    ['#[[ a', fails],
    ['#[[ a ]] b ]]#', ' a ]] b '],
    ['$x## c\n$x', 'XX'],
    ['$x.length()## c\nd', '1d'],
    ['$## c\nd', '$d'],
    ['$m.a## c\nd', '1## c\nd'],
    ['#if($t)## c\na#end', 'a'],
    ['#set($q = 1)## c\na', 'a'],
    ['####\na', 'a'],
    ['# # a', '# # a'],
    ['#*a*##*b*#c', 'c'],
  ])
})
