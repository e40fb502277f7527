import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { runInMemory } from '../testing/runInMemory.ts'
import { decodeText } from './decodeText.ts'

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values)
const commandsOnProjects = [
  ['check', 'p'],
  ['fmt', 'p'],
  ['test', 'p'],
  ['export', 'p', '--to', 'project'],
  ['import', 'p', '-o', 'q'],
  ['simulate', 'p', '--method', 'GET /'],
]

describe('decodeText', () => {
  it.each([
    ['ASCII', bytes(0x61, 0x62), 'ab'],
    ['a byte order mark, which stays', bytes(0xef, 0xbb, 0xbf, 0x61), '\uFEFFa'],
    ['four bytes a character', bytes(0xf0, 0x9f, 0x98, 0x80), '😀'],
    ['nothing', bytes(), ''],
  ])('reads %s', (_, input, text) => {
    expect(decodeText(input)).toEqual({ kind: 'text', text })
  })

  // Unicode 15, table 3-7: where the first byte is that no well-formed sequence has there.
  it.each([
    ['a byte that begins nothing', bytes(0x61, 0xff, 0x62), 1],
    ['a lone continuation', bytes(0x80), 0],
    ['Latin-1', bytes(0x5a, 0x6f, 0xeb, 0x20), 3],
    ['an encoded surrogate', bytes(0x61, 0xed, 0xa0, 0x80), 2],
    ['a sequence that the end cuts', bytes(0x61, 0xe2, 0x82), 2],
  ])('finds %s', (_, input, offset) => {
    expect(decodeText(input)).toEqual({ kind: 'notUtf8', offset })
  })

  it('reads back whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(decodeText(new TextEncoder().encode(text))).toEqual({ kind: 'text', text })
      }),
    )
  })
})

describe.each(commandsOnProjects)('%s', (...args) => {
  it.each([
    ['a missing file', {}, 'patchbay: p does not exist.\n'],
    ['a folder', { 'p/': '' }, 'patchbay: p is a folder.\n'],
    ['an empty file', { p: ' \n' }, 'patchbay: p is empty.\n'],
    ['Latin-1', { p: bytes(0x22, 0xeb, 0x22) }, 'patchbay: p is not UTF-8 text: byte 2 is 0x22.\n'],
    [
      'UTF-16',
      { p: bytes(0xff, 0xfe, 0x7b, 0x00) },
      'patchbay: p is not UTF-8 text: byte 0 is 0xFF. It looks like UTF-16: save it as UTF-8.\n',
    ],
  ])('says of %s what it is', async (_, files: Record<string, string | Uint8Array>, sentence) => {
    const ran = await runInMemory(args, { files })
    expect([ran.code, ran.err]).toEqual([1, sentence])
    expect(ran.files.size).toBe(Object.keys(files).length)
  })
})
