import { beforeEach, describe, expect, it, vi } from 'vitest'
import type * as DeferredCode from './deferredCode.ts'

type DeferredModules = DeferredCode.DeferredModules

const modules: DeferredModules = { 'regex.ts': { matches: () => true } }

/** A worker's start: nothing has been fetched. */
async function fresh(): Promise<typeof DeferredCode> {
  vi.resetModules()
  return import('./deferredCode.ts')
}

describe('code that a worker fetches when it is wanted', () => {
  let code: typeof DeferredCode
  beforeEach(async () => {
    code = await fresh()
  })

  it('is fetched for the question that wants it, which is asked anew', async () => {
    const fetch = vi.fn<() => Promise<DeferredModules>>(async () => modules)
    code.deferCode(fetch)
    const question = vi.fn<() => unknown>(() => code.deferredModule('regex.ts')['matches']?.())
    await expect(code.withDeferredCode(question)).resolves.toBe(true)
    expect(question).toHaveBeenCalledTimes(2)
    await expect(code.withDeferredCode(question)).resolves.toBe(true)
    expect(question).toHaveBeenCalledTimes(3)
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  it('is not fetched for a question that does without', async () => {
    const fetch = vi.fn<() => Promise<DeferredModules>>(async () => modules)
    code.deferCode(fetch)
    await expect(code.withDeferredCode(() => 'answer')).resolves.toBe('answer')
    expect(fetch).not.toHaveBeenCalled()
  })

  it('does not ask anew after any other failure', async () => {
    const question = vi.fn<() => unknown>(() => {
      throw new TypeError('a bug')
    })
    await expect(code.withDeferredCode(question)).rejects.toThrow('a bug')
    expect(question).toHaveBeenCalledTimes(1)
  })

  it('is fetched anew after a failure to fetch it', async () => {
    let isOnline = false
    code.deferCode(() => (isOnline ? Promise.resolve(modules) : Promise.reject(new Error('no network'))))
    const question = (): unknown => code.deferredModule('regex.ts')['matches']?.()
    await expect(code.withDeferredCode(question)).rejects.toThrow('no network')
    isOnline = true
    await expect(code.withDeferredCode(question)).resolves.toBe(true)
  })

  it('is never asked for twice by one question: a module that nobody has is a bug', async () => {
    code.deferCode(async () => modules)
    const question = vi.fn<() => unknown>(() => code.deferredModule('other.ts'))
    await expect(code.withDeferredCode(question)).rejects.toThrow('other.ts')
    expect(question).toHaveBeenCalledTimes(2)
  })
})
