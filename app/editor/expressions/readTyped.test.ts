import { describe, expect, it } from 'vitest'
import { emptyScope } from '../../core/mapping/index.ts'
import { readTyped } from './readTyped.ts'

describe('readTyped', () => {
  it('reads an expression or a condition', () => {
    expect(readTyped('query.page', emptyScope, 'expression')).toMatchObject({ kind: 'read', root: { kind: 'ref' } })
    expect(readTyped('present(query.page)', emptyScope, 'condition')).toMatchObject({ root: { kind: 'present' } })
  })

  it.each([
    ['expression', 'lower(', undefined],
    ['expression', 'nowhere.x', 'nowhere'],
    ['condition', 'query.page', undefined],
    ['condition', '', undefined],
    ['expression', '   ', undefined],
  ] as const)('says what is wrong with the %s %j', (kind, text, at) => {
    const typed = kind === 'expression' ? readTyped(text, emptyScope, kind) : readTyped(text, emptyScope, kind)
    expect(typed).toMatchObject({ kind: 'wrong', message: expect.stringMatching(/\S/) as string })
    if (at !== undefined && typed.kind === 'wrong') {
      expect(text.slice(typed.range?.start, typed.range?.end)).toBe(at)
    }
  })

  it('does not read a pasted document', () => {
    const typed = readTyped('a'.repeat(1_000_000), emptyScope, 'expression')
    expect(typed).toEqual({ kind: 'wrong', message: 'This is 1000000 characters long; expressions are short texts.' })
  })
})
