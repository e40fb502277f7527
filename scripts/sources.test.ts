import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint } from './sources.mjs'

describe('fingerprint', () => {
  let folder = ''

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'patchbay-sources-'))
    await mkdir(join(folder, 'app'))
    await writeFile(join(folder, 'app/main.ts'), 'one')
  })

  afterEach(() => rm(folder, { recursive: true }))

  it('stays while nothing changes', () => {
    expect(fingerprint([folder])).toBe(fingerprint([folder]))
  })

  it.each([
    ['a file is written again', () => utimes(join(folder, 'app/main.ts'), 1, 1)],
    ['a file grows', () => writeFile(join(folder, 'app/main.ts'), 'longer')],
    ['a file is added', () => writeFile(join(folder, 'app/new.ts'), '')],
    ['a file goes', () => rm(join(folder, 'app/main.ts'))],
  ])('changes when %s', async (_, change) => {
    const before = fingerprint([folder])
    await change()
    expect(fingerprint([folder])).not.toBe(before)
  })

  it('does not mind tests, which are not built', async () => {
    const before = fingerprint([folder])
    await writeFile(join(folder, 'app/main.test.ts'), '')
    expect(fingerprint([folder])).toBe(before)
  })

  it('takes a path that is not there as empty', () => {
    expect(fingerprint([join(folder, 'missing')])).toBe(fingerprint([]))
  })
})
