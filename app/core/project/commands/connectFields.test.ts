import { describe, expect, it } from 'vitest'
import { drawn, methodScript, placeNamed, type Script, sourceNamed } from '../../testing/projectScript.ts'
import type { CommandResult, ProjectCommand, SecondLine } from '../index.ts'

const start = (): Script =>
  methodScript(
    JSON.stringify({ a: 'x', b: 'y', c: 'z', items: [{ sku: 's' }] }),
    JSON.stringify({ one: 's', two: 's', three: 's', lines: [{ sku: 's' }] }),
  )

function tryFields(script: Script, pairs: readonly (readonly [string, string])[], mode?: SecondLine): CommandResult {
  const { method } = script
  const lines = pairs.map(([source, to]) => ({ source: sourceNamed(source), to: placeNamed(method, to) }))
  const command: ProjectCommand = { type: 'connectFields', method: method.id, lines, ...(mode && { mode }) }
  return script.tryOut(command)
}

const drawnAfter = (result: CommandResult): unknown =>
  result.kind === 'done' && result.project.methods[0] ? drawn(result.project.methods[0]) : result.kind

describe('connectFields', () => {
  it('draws the lines in order, as one step', () => {
    const result = tryFields(start(), [
      ['body.a', 'one'],
      ['body.b', 'two'],
      ['path.orderId', 'header X-Id'],
      ['body.c', 'three'],
    ])
    expect(result).toMatchObject({
      label: 'Connect 4 fields',
      announce: 'Mapped body.a to one, body.b to two, path.orderId to header X-Id and 1 more.',
    })
    expect(drawnAfter(result)).toEqual({
      one: 'body $.a as string',
      two: 'body $.b as string',
      three: 'body $.c as string',
    })
  })

  it('leaves out what has a value, and says so', () => {
    const one = start().connect('path.orderId', 'one')
    const result = tryFields(one, [
      ['body.a', 'one'],
      ['body.b', 'two'],
    ])
    expect(result).toMatchObject({ announce: 'Mapped body.b to two. 1 left out: they need a choice.' })
    expect(drawnAfter(result)).toEqual({ one: 'path orderId as string', two: 'body $.b as string' })
  })

  it.each([
    ['join', 'text(body $.a, " ", body $.b, " ", body $.c) as string'],
    ['firstNonEmpty', 'firstNonEmpty(body $.a, body $.b, body $.c) as string'],
  ] as const)('brings several to one target: %s', (mode, value) => {
    const result = tryFields(
      start(),
      [
        ['body.a', 'one'],
        ['body.b', 'one'],
        ['body.c', 'one'],
      ],
      mode,
    )
    expect(drawnAfter(result)).toEqual({ one: value })
  })

  it('refuses lines of which each needs a choice', () => {
    expect(tryFields(start(), [['body.items[].sku', 'one']])).toMatchObject({
      kind: 'refused',
      diagnostics: [{ code: 'project/nothing-connected' }],
    })
  })
})
