import { describe, expect, it } from 'vitest'
import type { Id } from '../../../../core/mapping/index.ts'
import { exampleProject, type TracedResponseSpan } from '../../../../core/project/index.ts'
import { litResponse } from './litResponse.ts'

const id = (text: string): Id => text as Id

function span(rule: string, row: string): TracedResponseSpan {
  const value = { kind: 'string', text: 'v' } as const
  const source = { of: 'backend', text: 'body.a', kind: 'body', row, value } as const
  return { part: { kind: 'body' }, start: 0, end: 1, rule: id(rule), sources: [source] }
}

const [example] = exampleProject().methods
const spans = [span('one', 'a'), span('one', 'b'), span('two', 'a')]
const lit = (focus: Parameters<typeof litResponse>[0]): readonly number[] => {
  const isLit = litResponse(focus, example, spans)
  return spans.flatMap((_, index) => (isLit(index) ? [index] : []))
}

describe('litResponse', () => {
  it('lights what a source row was read into', () => {
    expect(lit({ kind: 'source', key: 'a' })).toEqual([0, 2])
  })

  it('lights what a line brought: its rule, from its source', () => {
    expect(lit({ kind: 'line', rule: id('one'), sourceKey: 'a', targetKey: 't' })).toEqual([0])
  })

  it('lights the stretch itself, and nothing for nothing', () => {
    expect(lit({ kind: 'span', of: 'response', index: 1 })).toEqual([1])
    expect(lit(undefined)).toEqual([])
  })

  it('lights nothing of a response that is not the one drawn but the stretch pointed at', () => {
    expect(litResponse({ kind: 'source', key: 'a' }, undefined, spans)(0)).toBe(false)
    expect(litResponse({ kind: 'span', of: 'response', index: 0 }, undefined, spans)(0)).toBe(true)
  })

  it('lights the value of a rule and not what stands around it, unless there is nothing else', () => {
    const [value] = spans
    if (value === undefined) throw new Error('there are spans')
    const around: TracedResponseSpan = { ...value, sources: [] }
    const line = { kind: 'line', rule: id('one'), sourceKey: 'a', targetKey: 't' } as const
    expect([0, 1].map(litResponse(line, example, [around, value]))).toEqual([false, true])
    const place = { in: 'header', name: 'X' } as const
    const constant = { ...value, rule: id('rule-x'), sources: [] }
    const to = {
      id: id('rule-x'),
      to: place,
      value: { kind: 'literal', json: '1' },
      policy: { absent: 'omit' },
    } as const
    const drawn = example && { ...example, mapping: { parameters: [to], payloads: [] } }
    expect(litResponse({ kind: 'target', key: 't', place }, drawn, [constant])(0)).toBe(true)
  })

  it('lights nothing for a row that no rule stands at', () => {
    expect(lit({ kind: 'target', key: 't' })).toEqual([])
  })
})
