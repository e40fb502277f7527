import { describe, expect, it } from 'vitest'
import { createPageRepository } from './pageRepository.ts'

const snapshot = (id: string, text: string, savedAt = 0) => ({ id, name: `Name of ${id}`, text, savedAt })

describe('createPageRepository', () => {
  it('gives back what was saved, with the changes since', async () => {
    const repository = createPageRepository()
    await repository.saveSnapshot(snapshot('a', 'text', 7))
    await repository.appendJournal('a', '[1]')
    await repository.appendJournal('a', '[2]')
    expect(await repository.load('a')).toEqual({ ...snapshot('a', 'text', 7), journal: ['[1]', '[2]'] })
    await repository.saveSnapshot(snapshot('a', 'newer', 8))
    expect(await repository.load('a')).toEqual({ ...snapshot('a', 'newer', 8), journal: [] })
  })

  it('lists what was saved, newest first, and knows the last one', async () => {
    const repository = createPageRepository()
    expect(await repository.lastOpened()).toBeUndefined()
    for (const id of ['a', 'b', 'a']) await repository.saveSnapshot(snapshot(id, ''))
    expect((await repository.list()).map(({ id }) => id)).toEqual(['a', 'b'])
    expect(await repository.lastOpened()).toBe('a')
    await repository.remove('a')
    expect((await repository.list()).map(({ id }) => id)).toEqual(['b'])
    expect(await repository.load('a')).toBeUndefined()
  })

  it('has saved only what the page has taken', async () => {
    const taken: string[] = []
    const repository = createPageRepository(async (text) => {
      if (text === 'refused') throw new Error('The server is away.')
      taken.push(text)
    })
    await repository.saveSnapshot(snapshot('a', 'first'))
    await expect(repository.saveSnapshot(snapshot('a', 'refused'))).rejects.toThrow('The server is away.')
    expect(taken).toEqual(['first'])
    expect((await repository.load('a'))?.text).toBe('first')
  })
})
