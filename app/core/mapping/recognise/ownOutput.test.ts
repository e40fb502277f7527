import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainPayload } from '../../testing/plainDrawings.ts'
import { compileMapping } from '../compile/compileMapping.ts'
import { createIdCounter } from '../ids.ts'
import type { Payload } from '../model.ts'
import { normaliseMapping } from '../normalise/index.ts'
import { recogniseTemplate } from './recogniseTemplate.ts'

function compiled(payload: Payload): string {
  const { templates } = compileMapping(
    { parameters: [], payloads: [payload] },
    { side: 'request', integrationType: 'AWS' },
  )
  return templates.get(payload.key)?.text ?? ''
}

function rootOf(payload: Payload): unknown {
  return payload.body.kind === 'rules' ? withoutIds(payload.body.root) : undefined
}

/** Loops are told by their order; other ids and notes are left out. */
function withoutIds(tree: unknown): unknown {
  let count = 0
  const read = (value: unknown, loops: ReadonlyMap<unknown, number>): unknown => {
    if (Array.isArray(value)) return value.map((inner) => read(inner, loops))
    if (typeof value !== 'object' || value === null) return value
    const parts: Readonly<Record<string, unknown>> = { ...value }
    // Loops side by side may share an id: what reads it reads the one around.
    const opens = parts['kind'] === 'each' || parts['kind'] === 'collect'
    const around = opens ? new Map([...loops, [parts['loop'], count++]]) : loops
    return Object.fromEntries(
      Object.entries(parts).flatMap(([key, inner]) => {
        if (key === 'id' || key === 'note') return []
        return [[key, key === 'loop' ? around.get(inner) : read(inner, around)]]
      }),
    )
  }
  return read(tree, new Map())
}

describe('what a drawing compiles to', () => {
  it('is recognised as that drawing, as it is saved', () => {
    fc.assert(
      fc.property(plainPayload, (payload) => {
        const { body } = recogniseTemplate(compiled(payload), { side: 'request', ids: createIdCounter('x') })
        const [saved = payload] = normaliseMapping({ parameters: [], payloads: [payload] }).payloads
        expect(rootOf({ ...payload, body })).toEqual(rootOf(saved))
      }),
    )
  }, 60_000)

  it('compiles to the same bytes again', () => {
    fc.assert(
      fc.property(plainPayload, (payload) => {
        const template = compiled(payload)
        const { body } = recogniseTemplate(template, { side: 'request', ids: createIdCounter('x') })
        expect(compiled({ ...payload, body })).toBe(template)
      }),
    )
  }, 60_000)
})
