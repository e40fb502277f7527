import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

interface Mutant {
  readonly fault: string
  readonly file: string
  readonly search: string
  readonly replace: string
  readonly tests: readonly string[]
}

const root = join(import.meta.dirname, '../../..')
const mutants = JSON.parse(readFileSync(join(import.meta.dirname, 'mutants.json'), 'utf8')) as readonly Mutant[]

describe('the seeded faults', () => {
  it('are twenty, in the evaluator and in the compiler', () => {
    expect(mutants).toHaveLength(20)
    expect(mutants.filter(({ file }) => file.includes('/mapping/compile/')).length).toBeGreaterThanOrEqual(8)
  })

  // `npm run mutants` finds out whether the tests notice them.
  it.each(mutants)('$fault', ({ file, search, replace, tests }) => {
    expect(readFileSync(join(root, file), 'utf8').split(search)).toHaveLength(2)
    expect(replace).not.toBe(search)
    expect(tests.length).toBeGreaterThan(0)
  })
})
