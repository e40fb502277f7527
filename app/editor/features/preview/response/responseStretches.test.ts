import { describe, expect, it } from 'vitest'
import type { TracedResponseSpan } from '../../../../core/project/index.ts'
import { nextStop } from '../stretches.ts'
import { responseStretches } from './responseStretches.ts'

const body = { kind: 'body' } as const

function span(start: number, end: number, more: Partial<TracedResponseSpan> = {}): TracedResponseSpan {
  const source = { text: 'body.id', kind: 'body', of: 'backend', value: { kind: 'number', text: '7' } } as const
  return { part: body, start, end, sources: [source], ...more }
}

function show(text: string, spans: readonly TracedResponseSpan[], start = 0, part: TracedResponseSpan['part'] = body) {
  return responseStretches(spans)
    .cut({ text, style: 'body', part, start })
    .map((run) => (run.span === undefined ? run.text : `[${run.span}:${run.text}]`))
    .join('')
}

describe('responseStretches', () => {
  it.each([
    ['nothing known', [], 'abcdef'],
    ['two that touch', [span(0, 3), span(3, 6)], '[0:abc][1:def]'],
    ['one that reaches out', [span(4, 99)], 'abcd[0:ef]'],
    ['of two that overlap the first', [span(0, 4), span(2, 6)], '[0:abcd][1:ef]'],
    ['one without a length', [span(2, 2)], 'abcdef'],
  ] as const)('marks %s', (_, spans, expected) => {
    expect(show('abcdef', spans)).toBe(expected)
  })

  it('counts from the offset of the piece in the body', () => {
    expect(show('cdef', [span(0, 1), span(1, 3), span(5, 6)], 2)).toBe('[1:c]de[2:f]')
  })

  it('tells headers apart, and from the body', () => {
    const spans = [span(0, 2, { part: { kind: 'header', index: 1 } }), span(0, 3)]
    expect(show('abc', spans, 0, { kind: 'header', index: 0 })).toBe('abc')
    expect(show('abc', spans, 0, { kind: 'header', index: 1 })).toBe('[0:ab]c')
    expect(show('abc', spans)).toBe('[1:abc]')
  })

  it('says whose value it is, and steps over what has no source', () => {
    const stretches = responseStretches([span(0, 1, { sources: [] }), span(1, 2)])
    expect(stretches.textsOf(1)).toEqual(['the backend’s body.id'])
    expect([stretches.isSourced(0), stretches.isSourced(1)]).toEqual([false, true])
    expect(nextStop(stretches, -1, 1)).toBe(1)
    expect(nextStop(stretches, 1, 1)).toBeUndefined()
  })
})
