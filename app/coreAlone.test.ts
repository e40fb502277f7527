import { describe, expect, it, vi } from 'vitest'

// The core runs in a browser, in a worker and in Node without any of these; a test is the only proof that it does.
vi.mock('react', () => refuse('react'))
vi.mock('react-dom', () => refuse('react-dom'))
vi.mock('zustand', () => refuse('zustand'))
vi.mock('monaco-editor', () => refuse('monaco-editor'))

function refuse(name: string): never {
  throw new Error(`the core imported ${name}`)
}

const folders = import.meta.glob<object>('./core/*/index.ts')

describe('app/core', () => {
  it('is refused the interface, so that the next test can fail', async () => {
    await expect(import('react')).rejects.toThrow()
  })

  it.each(Object.entries(folders))('loads %s without React, zustand and Monaco', async (_, load) => {
    await expect(load()).resolves.toBeTypeOf('object')
  })

  it('has folders to load', () => {
    expect(Object.keys(folders)).toContain('./core/text/index.ts')
  })
})
