import { describe, expect, it } from 'vitest'
import { type Condition, type Id, parseCondition } from '../../mapping/index.ts'
import { methodScript, placeNamed, type Script } from '../../testing/projectScript.ts'
import type { LoopSettings, ProjectCommand } from '../command.ts'
import { linesOf } from '../trees/linesOf.ts'
import { expressionScopeAt, type RuleView, ruleViewAt } from '../ruleView.ts'

const drawing = methodScript(
  '{"items": [{"sku": "s"}], "other": [{"sku": "s"}]}',
  '{"lines": [{"sku": "s"}], "note": "n"}',
)
  .connect('body.items[].sku', 'lines[].sku')
  .connect('path.orderId', 'note')
  .connect('path.orderId', 'query q')
const method = drawing.method.id
const GONE = 'gone' as Id

function viewAt(script: Script, place: string): RuleView {
  const view = ruleViewAt(script.method, placeNamed(script.method, place))
  if (view === undefined) throw new Error(`nothing is mapped to ${place}`)
  return view
}

function condition(text: string, place: string): Condition {
  const { root } = parseCondition(text, expressionScopeAt(drawing.method, placeNamed(drawing.method, place)))
  if (root === undefined) throw new Error(text)
  return root
}

function codes(command: ProjectCommand, script = drawing): readonly string[] {
  const result = script.tryOut(command)
  return result.kind === 'refused' ? result.diagnostics.map(({ code }) => code) : ['done']
}

const note = viewAt(drawing, 'note').rule
const query = viewAt(drawing, 'query q').rule
const [loop] = viewAt(drawing, 'lines').loops

describe('setNote', () => {
  it('keeps what a person wrote at a rule, and takes an empty one away', () => {
    const noted = drawing.apply({ type: 'setNote', method, rule: note, note: 'As agreed\nwith billing.' })
    expect(viewAt(noted, 'note').note).toBe('As agreed\nwith billing.')
    expect(viewAt(noted.apply({ type: 'setNote', method, rule: note, note: ' ' }), 'note')).not.toHaveProperty('note')
  })

  it('is refused where it changes nothing', () => {
    expect(codes({ type: 'setNote', method, rule: note, note: '' })).toEqual(['project/no-such-rule'])
    expect(codes({ type: 'setNote', method, rule: GONE, note: 'x' })).toEqual(['project/no-such-rule'])
    expect(codes({ type: 'setNote', method: GONE, rule: note, note: 'x' })).toEqual(['project/no-such-method'])
  })
})

describe('setCondition', () => {
  it('sends a value or a parameter under a condition, and always again', () => {
    const when = condition('path.orderId != "0"', 'note')
    for (const [rule, place] of [
      [note, 'note'],
      [query, 'query q'],
    ] as const) {
      const conditional = drawing.apply({ type: 'setCondition', method, rule, when })
      expect(viewAt(conditional, place)).toMatchObject({ conditional: true, when: { text: 'path.orderId != "0"' } })
      const always = conditional.apply({ type: 'setCondition', method, rule })
      expect(always.project).toEqual(drawing.project)
    }
  })

  it('makes lines of what the condition reads', () => {
    const when = condition('present(body.other)', 'note')
    const { project, method: drawn } = drawing.apply({ type: 'setCondition', method, rule: note, when })
    expect(linesOf(project, drawn)).toHaveLength(linesOf(drawing.project, drawing.method).length + 1)
  })

  it('is refused for a rule that is not there', () => {
    expect(codes({ type: 'setCondition', method, rule: GONE })).toEqual(['project/no-such-rule'])
    expect(codes({ type: 'setCondition', method: GONE, rule: note })).toEqual(['project/no-such-method'])
  })
})

describe('setSending', () => {
  it('keeps the means and what of several values is sent', () => {
    const set = drawing.apply({ type: 'setSending', method, rule: query, means: 'override', many: 'join' })
    expect(viewAt(set, 'query q')).toMatchObject({ means: 'override', many: 'join' })
    expect(set.apply({ type: 'setSending', method, rule: query }).project).toEqual(drawing.project)
  })

  it('is for parameters alone', () => {
    expect(codes({ type: 'setSending', method, rule: note, means: 'override' })).toEqual(['project/no-such-rule'])
    expect(codes({ type: 'setSending', method: GONE, rule: query })).toEqual(['project/no-such-method'])
  })
})

describe('setLoop', () => {
  const over = (path: string): LoopSettings['over'] => ({
    kind: 'items',
    source: { kind: 'ref', source: { kind: 'body', path } },
  })
  const id = loop?.loop ?? GONE

  it('walks over another list under another name, and what reads its items follows', () => {
    const where = condition('present(item.sku)', 'lines[].sku')
    const set = drawing.apply({ type: 'setLoop', method, loop: id, to: { over: over('$.other'), name: 'line', where } })
    expect(viewAt(set, 'lines').loops).toMatchObject([
      { name: 'line', text: 'body.other', where: { text: 'present(line.sku)' } },
    ])
    expect(viewAt(set, 'lines[].sku').value?.text).toBe('line.sku')
    const back = set.apply({ type: 'setLoop', method, loop: id, to: { over: over('$.items'), name: 'item' } })
    expect(back.project).toEqual(drawing.project)
  })

  it.each(['', 'two words', '1st', 'a-b'])('does not take %j as a name', (name) => {
    expect(codes({ type: 'setLoop', method, loop: id, to: { over: over('$.items'), name } })).toEqual([
      'project/loop-name',
    ])
  })

  it('is refused for a loop that is not there, and where nothing changes', () => {
    expect(codes({ type: 'setLoop', method, loop: GONE, to: { over: over('$.a') } })).toEqual(['project/no-such-loop'])
    expect(codes({ type: 'setLoop', method, loop: id, to: { over: over('$.items') } })).toEqual([
      'project/no-such-loop',
    ])
    expect(codes({ type: 'setLoop', method: GONE, loop: id, to: { over: over('$.a') } })).toEqual([
      'project/no-such-method',
    ])
  })
})
