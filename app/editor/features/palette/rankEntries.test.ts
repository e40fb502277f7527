import { describe, expect, it } from 'vitest'
import { rankEntries } from './rankEntries.ts'

const entries = [
  { text: 'Export' },
  { text: 'Show the tests' },
  { text: 'Run the tests of all methods' },
  { text: 'POST /orders', detail: 'HTTP, createOrder' },
  { text: 'header X-Order', detail: 'path.orderId' },
]

const found = (query: string, most = 10): readonly string[] => rankEntries(entries, query, most).map(({ text }) => text)

describe('rankEntries', () => {
  it.each([
    ['', ['Export', 'Show the tests', 'Run the tests of all methods', 'POST /orders', 'header X-Order']],
    ['exp', ['Export']],
    ['port', ['Export']],
    ['tests', ['Show the tests', 'Run the tests of all methods']],
    ['run tests', ['Run the tests of all methods']],
    ['TESTS  RUN', ['Run the tests of all methods']],
    ['order', ['POST /orders', 'header X-Order']],
    ['createorder', ['POST /orders']],
    ['nothing of this', []],
  ])('%j finds %j', (query, texts) => {
    expect(found(query)).toEqual(texts)
  })

  it('prefers what begins with the query, then words that begin with it', () => {
    const ranked = rankEntries([{ text: 'unmapped' }, { text: 'no map' }, { text: 'map' }], 'map', 10)
    expect(ranked.map(({ text }) => text)).toEqual(['map', 'no map', 'unmapped'])
  })

  it('keeps no more than asked', () => {
    expect(found('', 2)).toEqual(['Export', 'Show the tests'])
  })
})
