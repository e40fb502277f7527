import { describe, expect, it } from 'vitest'
import type { Origin } from '../origin.ts'
import { PrintedProvenance, type Provenance, nowhere } from './provenance.ts'
import { eachStretch, TextProvenance } from './textProvenance.ts'

function of(name: string): Provenance {
  return { origins: [{ root: 'body', path: [name] }] }
}

const printed = new PrintedProvenance(
  [{ root: 'body', path: [] }],
  [
    { start: 1, end: 2, path: [0] },
    { start: 3, end: 4, path: [1] },
  ],
)

function shown(origins: readonly Origin[]): string {
  return origins.map(({ root, path }) => [root, ...path].join('.')).join(' ')
}

function stretches(from: Provenance, length: number): readonly string[] {
  const said: string[] = []
  eachStretch({ start: 0, end: length, from }, (start, end, origins) => {
    said.push(`${start}-${end} ${shown(origins)}`.trim())
  })
  return said
}

describe('a text that is put together', () => {
  it('has the stretches of its parts, and of theirs', () => {
    const sum = TextProvenance.ofSum('ab', of('a'), 'cde', of('c'))
    const more = TextProvenance.ofSum('abcde', sum, '[1,2]', printed)
    expect(stretches(more, 10)).toEqual(['0-2 body.a', '2-5 body.c', '5-6', '6-7 body.0', '7-8', '8-9 body.1', '9-10'])
  })

  it('ends where the text was cut', () => {
    const whole = [
      { start: 0, end: 3, from: TextProvenance.ofSum('ab', of('a'), 'c', of('c')) },
      { start: 3, end: 4, from: nowhere },
    ]
    expect(stretches(TextProvenance.ofRendered(whole, 2), 2)).toEqual(['0-2 body.a'])
    expect(stretches(TextProvenance.ofRendered(whole, 3), 3)).toEqual(['0-2 body.a', '2-3 body.c'])
  })

  it('came, rendered, from each member of printed JSON, and added, from the JSON', () => {
    const rendered = TextProvenance.ofRendered([{ start: 0, end: 5, from: printed }], 5)
    expect(shown(rendered.origins)).toBe('body.0 body.1')
    expect(shown(TextProvenance.ofSum('[1,2]', printed, 'x', of('x')).origins)).toBe('body body.x')
    expect(shown(TextProvenance.ofSum('[1,2]', rendered, 'x', of('x')).origins)).toBe('body.0 body.1 body.x')
  })

  it('may be put together ten thousand times, and doubled again and again', () => {
    let chain: Provenance = of('start')
    for (let i = 0; i < 10_000; i++) chain = TextProvenance.ofSum('x'.repeat(i + 1), chain, 'y', of(`k${i % 3}`))
    expect(stretches(chain, 10_001)).toHaveLength(10_001)
    expect(shown(chain.origins)).toBe('body.start body.k0 body.k1 body.k2')
    let doubled: Provenance = of('start')
    for (let i = 0; i < 60; i++) doubled = TextProvenance.ofSum('', doubled, '', doubled)
    expect(shown(doubled.origins)).toBe('body.start')
  })
})
