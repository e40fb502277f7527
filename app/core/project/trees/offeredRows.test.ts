import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIdCounter } from '../../mapping/index.ts'
import { methodScript, placeNamed } from '../../testing/projectScript.ts'
import { applyCommand } from '../applyCommand.ts'
import type { Project } from '../model.ts'
import type { TargetRow } from '../tree.ts'
import { linesOf } from './linesOf.ts'
import { targetTree } from './targetTree.ts'

const names = ['a', 'b', 'c', 'inner.d', 'inner.e', 'list[]']
const drawing = methodScript(
  '{"x": "1", "y": {"z": 2}, "many": [{"v": 1}]}',
  '{"a": "s", "b": 1, "c": {}, "inner": {"d": "s", "e": "s"}, "list": ["s"]}',
)

interface Shown {
  readonly key: string
  readonly rule: TargetRow['rule']
  readonly inside: readonly Shown[]
}

function shown(rows: readonly TargetRow[]): readonly Shown[] {
  return rows.map((row) => ({ key: row.key, rule: row.rule, inside: shown(row.children()) }))
}

/** The rows and lines of the first method. */
function canvas(project: Project) {
  const method = project.methods[0]
  return method && { rows: shown(targetTree(project, method)), lines: linesOf(project, method) }
}

describe('what is kept of rows and lines from edit to edit', () => {
  it('never shows: they are as those of a project that nobody has seen before', () => {
    const step = fc.record({ at: fc.nat(names.length - 1), does: fc.constantFrom('set', 'remove') })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const ids = createIdCounter('new')
        let { project } = drawing
        canvas(project)
        for (const { at, does } of steps) {
          const method = project.methods[0]
          if (method === undefined) return
          const place = placeNamed(method, names[at] ?? '')
          const value = { kind: 'ref', source: { kind: 'body', path: '$.x' } } as const
          const outcome = applyCommand(
            project,
            does === 'set'
              ? { type: 'setValue', method: method.id, place, value }
              : { type: 'removeRule', method: method.id, place },
            ids,
          )
          if (outcome.kind === 'done') project = outcome.project
          expect(canvas(project)).toEqual(canvas(structuredClone(project)))
        }
      }),
    )
  })
})
