import { describe, expect, it } from 'vitest'
import { type Migration, migrate } from './migrate.ts'
import { MIGRATIONS } from './index.ts'
import { PROJECT_VERSION } from '../projectSchema.ts'

/** Made-up steps: version 1 called the name a title, version 2 had no list. */
const STEPS: readonly Migration[] = [
  { from: 1, migrate: ({ title, ...rest }) => ({ ...rest, name: title ?? null }) },
  { from: 2, migrate: (document) => ({ ...document, list: [] }) },
]

describe('migrate', () => {
  it('goes step by step and keeps what the steps do not know', () => {
    expect(migrate({ version: 1, title: 'a', mine: 1 }, 1, 3, STEPS)).toEqual({
      version: 3,
      name: 'a',
      list: [],
      mine: 1,
    })
    expect(migrate({ version: 2, name: 'a' }, 2, 3, STEPS)).toEqual({ version: 3, name: 'a', list: [] })
  })

  it('leaves a document of the version alone', () => {
    const document = { version: 3 }
    expect(migrate(document, 3, 3, STEPS)).toBe(document)
  })

  it('is undefined where a step is missing', () => {
    expect(migrate({ version: 0 }, 0, 3, STEPS)).toBeUndefined()
    expect(migrate({ version: -1e9 }, -1e9, 3, STEPS)).toBeUndefined()
  })

  it('has a step from each version to the next', () => {
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(Array.from({ length: PROJECT_VERSION - 1 }, (_, i) => i + 1))
  })
})
