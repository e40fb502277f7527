import { describe, expect, it } from 'vitest'
import { emptyScope } from '../../core/mapping/index.ts'
import { readTyped } from './readTyped.ts'

describe('readTyped', () => {
  it('reads an expression or a condition', () => {
    expect(readTyped('query.page', emptyScope, 'expression')).toMatchObject({ kind: 'read', root: { kind: 'ref' } })
    expect(readTyped('present(query.page)', emptyScope, 'condition')).toMatchObject({ root: { kind: 'present' } })
  })

  it.each([
    ['expression', 'lower('],
    ['expression', 'nowhere.x'],
    ['expression', '   '],
    ['condition', 'query.page'],
    ['condition', ''],
  ] as const)('says what is wrong with the %s %j', (kind, text) => {
    const typed = kind === 'expression' ? readTyped(text, emptyScope, kind) : readTyped(text, emptyScope, kind)
    expect(typed).toMatchObject({ kind: 'wrong', message: expect.stringMatching(/\S/) as string })
  })

  it('says where it is wrong', () => {
    const text = 'default(query.page, nowhere.x)'
    const typed = readTyped(text, emptyScope, 'expression')
    const { start, end } = { start: text.indexOf('nowhere'), end: text.indexOf('.x') }
    expect(typed).toMatchObject({ kind: 'wrong', range: { start, end } })
  })

  it('does not read a pasted document', () => {
    const typed = readTyped('a'.repeat(1_000_000), emptyScope, 'expression')
    expect(typed).toEqual({ kind: 'wrong', message: 'This is 1000000 characters long; expressions are short texts.' })
  })
})
