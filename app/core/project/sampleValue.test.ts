import { describe, expect, it } from 'vitest'
import { printSampleValue, type SampleValue } from './index.ts'

describe('printSampleValue', () => {
  it.each<[SampleValue, string]>([
    [{ kind: 'absent' }, 'absent'],
    [{ kind: 'string', text: 'a "b"\n' }, '"a \\"b\\"\\n"'],
    [{ kind: 'string', text: '' }, '""'],
    [{ kind: 'number', text: '1.0' }, '1.0'],
    [{ kind: 'boolean', text: 'true' }, 'true'],
    [{ kind: 'null', text: 'null' }, 'null'],
    [{ kind: 'array', count: 0 }, '0 items'],
    [{ kind: 'array', count: 1 }, '1 item'],
    [{ kind: 'object', count: 1 }, 'an object of 1 member'],
    [{ kind: 'object', count: 2 }, 'an object of 2 members'],
  ])('%j is %s', (value, text) => {
    expect(printSampleValue(value)).toBe(text)
  })
})
