import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { seedOfTree } from './seed.mjs'

it('gives the same seed for the same files', () => {
  expect(seedOfTree()).toBe(seedOfTree())
  expect(Number.isInteger(seedOfTree())).toBe(true)
})

it('gives 1 where there is no checkout', () => {
  const outside = mkdtempSync(join(tmpdir(), 'patchbay-seed-'))
  try {
    expect(seedOfTree(outside)).toBe(1)
  } finally {
    rmSync(outside, { recursive: true })
  }
})
