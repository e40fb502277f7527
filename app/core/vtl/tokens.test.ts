import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { velocityFragments, velocityTemplates } from '../testing/velocityTemplates.ts'
import { sliceRange } from '../text/index.ts'
import { tokenizeTemplate } from './index.ts'

function tokensOf(template: string): readonly string[] {
  return tokenizeTemplate(template).map(({ class: name, range }) => `${name} ${sliceRange(template, range)}`)
}

describe('tokens', () => {
  it.each([
    ['a $x.b', ['text a ', 'reference $x', 'punctuation .', 'reference b']],
    [
      '#if($x == 1)\n',
      [
        'directive #if',
        'punctuation (',
        'reference $x',
        'whitespace  ',
        'operator ==',
        'whitespace  ',
        'number 1',
        'punctuation )\n',
      ],
    ],
    ['\\#if \\\\', ['escape \\#if', 'text  ', 'escape \\\\']],
    [
      'a ## b\nc #* d *# e',
      ['text a ', 'comment ##', 'comment  b', 'comment \n', 'text c ', 'comment #* d ', 'comment *#', 'text  e'],
    ],
    ['#[[ $x ]]#', ['unparsed #[[ $x ]]#']],
    [
      '#set($x = "a$y")',
      [
        'directive #set(',
        'reference $x',
        'whitespace  ',
        'operator =',
        'whitespace  ',
        'string "a$y"',
        'punctuation )',
      ],
    ],
    ['$5 #5', ['text $', 'text 5 ', 'number #5']],
    ['a $', ['text a ', 'invalid $']],
    ['## c', ['comment ##', 'comment  c']],
  ])('%s', (template, expected) => {
    expect(tokensOf(template)).toEqual(expected)
  })

  it.each([
    ['templates', velocityTemplates],
    ['fragments', velocityFragments],
  ])('tile all %s', (_, templates) => {
    fc.assert(
      fc.property(templates, (template) => {
        const tokens = tokenizeTemplate(template)
        expect(tokens.map(({ range }) => sliceRange(template, range)).join('')).toBe(template)
        expect(tokens.every(({ range }, i) => range.start === (tokens[i - 1]?.range.end ?? 0))).toBe(true)
        expect(tokens.every(({ range }) => range.end > range.start)).toBe(true)
      }),
    )
  })
})
