import { describe } from 'vitest'
import { itRenders } from '../testing/velocityTable.ts'

describe('backslashes before references and directives', () => {
  itRenders([
    ['\\$x', '$x'],
    ['\\\\$x', '\\X'],
    ['\\\\\\$x', '\\$x'],
    ['\\$nope', '$nope', '\\$nope'],
    ['\\\\$nope', '\\', '\\\\$nope'],
    ['\\\\\\$nope', '\\$nope', '\\\\$nope'],
    ['\\$!x \\$!nope', '$!x $!nope', '$!x \\$!nope'],
    ['\\${x} \\${nope}', '${x} ${nope}', '${x} \\${nope}'],
    ['$\\!x $\\!nope', ' ', '$!x $!nope'],
    ['$\\\\!x', '', '$\\!x'],
    ['\\#if(true) \\#end \\#else', '#if(true) #end #else'],
    ['\\\\#if(true)a#end', '\\a'],
    ['\\\\\\#set($q = 1)', '\\#set( = 1)', '\\#set($q = 1)'],
    ['\\#foo \\\\#foo', '\\#foo \\\\#foo'],
    ['\\#foreach \\#evaluate \\#macro', '#foreach \\#evaluate #macro', '#foreach #evaluate #macro'],
    ['\\#{if} \\#{nope}', '#{if} \\#{nope}'],
    ['\\# if', '\\# if'],
    ['a\\b \\\\ \\', 'a\\b \\\\ \\'],
    ['#set($q = "\\$x")$q', '$x'],
    ['\\#set($q = $x)', '#set( = X)', '#set($q = X)'],
  ])
})
