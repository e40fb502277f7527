import { describe, expect, it } from 'vitest'
import { drawn, methodScript, placeNamed, type Script, sourceNamed } from '../../testing/projectScript.ts'
import { type CommandResult, linesOf, type ProjectCommand } from '../index.ts'
import { parseExpression } from '../../mapping/index.ts'

const ORDER = JSON.stringify({
  customer: { name: 'Zoë', email: 'z@acme.org' },
  items: [{ sku: 'A-1', qty: 2, tags: ['x'] }],
  others: [{ sku: 'B' }],
  tags: ['a'],
  total: 3.5,
})
const PAYLOAD = JSON.stringify({
  name: 'n',
  contact: 's',
  lines: [{ sku: 's', code: 's', quantity: 1 }],
  rows: [{ sku: 's' }],
  total: 1.5,
})
const start = (): Script => methodScript(ORDER, PAYLOAD)

type Move = Extract<ProjectCommand, { type: 'moveLine' }>

/** Moves the line from one named source to one named target, as a hand on its end would. */
function move(
  script: Script,
  [source, target]: readonly [source: string, target: string],
  to: { readonly source: string } | { readonly target: string },
  more: Partial<Move> = {},
): CommandResult {
  const { project, method } = script
  const place = placeNamed(method, target)
  const targetRow = place.in === 'body' ? `$.${target.replaceAll('[]', '[*]')}` : target
  const line = linesOf(project, method).find(
    (one) =>
      one.key.endsWith(` ${source}`) &&
      one.targetRow.replace(/^body:[^:]*:/, '').replace(/^(path|query|header):/, '$1 ') === targetRow,
  )
  if (line === undefined) throw new Error(`no line from ${source} to ${target}`)
  const end: Move['to'] =
    'source' in to
      ? { end: 'source', source: sourceNamed(to.source) }
      : { end: 'target', place: placeNamed(method, to.target) }
  return script.tryOut({ type: 'moveLine', method: method.id, rule: line.rule, source: line.source, to: end, ...more })
}

function moved(...[script, line, to, more]: Parameters<typeof move>): unknown {
  const result = move(script, line, to, more)
  if (result.kind === 'refused') throw new Error(result.diagnostics[0]?.message)
  const method = result.project.methods[0]
  return method && drawn(method)
}

function withValue(script: Script, target: string, text: string): Script {
  const { root } = parseExpression(text, { loops: [], variables: [] })
  if (root === undefined) throw new Error(`${text} is no expression`)
  return script.apply({
    type: 'setValue',
    method: script.method.id,
    place: placeNamed(script.method, target),
    value: root,
  })
}

describe('moving the target end of a line', () => {
  it('takes the rule along, and leaves nothing behind', () => {
    const one = start().connect('body.customer.name', 'name')
    expect(moved(one, ['body.customer.name', 'name'], { target: 'contact' })).toEqual({
      contact: 'body $.customer.name as string',
    })
  })

  it('keeps the line where it is copied', () => {
    const one = start().connect('body.customer.name', 'name')
    expect(moved(one, ['body.customer.name', 'name'], { target: 'contact' }, { copy: true })).toEqual({
      name: 'body $.customer.name as string',
      contact: 'body $.customer.name as string',
    })
  })

  it('takes transforms, a default, a comment and a condition along', () => {
    const one = withValue(start(), 'name', 'upper(body.customer.name)')
    const rule = linesOf(one.project, one.method)[0]?.rule
    if (rule === undefined) throw new Error('a line was drawn')
    const method = one.method.id
    const full = one
      .apply({ type: 'setNote', method, rule, note: 'loud' })
      .apply({ type: 'setPolicy', method, rule, policy: { absent: { value: { kind: 'literal', json: '"-"' } } } })
      .apply({
        type: 'setCondition',
        method,
        rule,
        when: { kind: 'present', value: { kind: 'ref', source: sourceNamed('body.customer.name') } },
      })
    const result = move(full, ['body.customer.name', 'name'], { target: 'contact' })
    const after = result.kind === 'done' ? result.project.methods[0] : undefined
    expect(after && drawn(after)).toEqual({ contact: 'upper(body $.customer.name) as string' })
    expect(JSON.stringify(after?.mapping)).toMatch(/"note":"loud"/)
    expect(JSON.stringify(after?.mapping)).toMatch(/"absent":\{"value"/)
    expect(JSON.stringify(after?.mapping)).toMatch(/"when":\{"kind":"present"/)
  })

  it('makes the loops that the new place needs', () => {
    const one = start().connect('body.items[].sku', 'lines[].sku')
    expect(moved(one, ['body.items[].sku', 'lines[].sku'], { target: 'rows[].sku' })).toEqual({
      lines: [{ 'each body $.items': [{}] }],
      rows: [{ 'each body $.items': [{ sku: 'item $.sku as string' }] }],
    })
  })

  it('goes from the payload to a header and back', () => {
    const one = start().connect('path.orderId', 'name')
    const result = move(one, ['path.orderId', 'name'], { target: 'header X-Id' })
    expect(result.kind === 'done' && result.project.methods[0]?.mapping.parameters).toMatchObject([
      { to: { name: 'X-Id' } },
    ])
    const two = start().connect('path.orderId', 'header X-Id')
    expect(moved(two, ['path.orderId', 'header X-Id'], { target: 'name' })).toEqual({ name: 'path orderId as string' })
  })

  it('asks what a drop there asks, and moves with the answer', () => {
    const one = start().connect('body.customer.name', 'name').connect('path.orderId', 'contact')
    const asked = move(one, ['body.customer.name', 'name'], { target: 'contact' })
    expect(asked).toMatchObject({ ask: { choices: [{ label: 'Replace it' }, { label: 'Join both' }, {}] } })
    const answer = asked.kind === 'refused' ? asked.ask?.choices[1]?.command : undefined
    expect(answer?.type).toBe('moveLine')
    expect(answer && drawn(one.apply(answer).method)).toEqual({
      contact: 'text(path orderId, " ", body $.customer.name) as string',
    })
  })

  it('asks which of several values, and moves with the answer', () => {
    const one = start().connect('body.items[].sku', 'lines[].sku')
    const asked = move(one, ['body.items[].sku', 'lines[].sku'], { target: 'contact' })
    const first = asked.kind === 'refused' ? asked.ask?.choices[0]?.command : undefined
    expect(first && drawn(one.apply(first).method)).toMatchObject({ contact: 'body $.items[0].sku as string' })
  })

  it('takes one of two joined values out', () => {
    const one = start().connect('path.orderId', 'name').connect('query.q', 'name', { mode: 'join' })
    expect(moved(one, ['path.orderId', 'name'], { target: 'contact' })).toEqual({
      name: 'querystring q as string',
      contact: 'path orderId as string',
    })
  })

  it('takes one of those of which the first is taken out', () => {
    const one = start().connect('path.orderId', 'name').connect('query.q', 'name', { mode: 'firstNonEmpty' })
    expect(moved(one, ['query.q', 'name'], { target: 'contact' })).toEqual({
      name: 'path orderId as string',
      contact: 'querystring q as string',
    })
  })

  it('refuses to take apart what reads several sources otherwise, and copies from it', () => {
    const one = withValue(start(), 'name', 'concat(path.orderId, upper(query.q))')
    expect(move(one, ['path.orderId', 'name'], { target: 'contact' })).toMatchObject({
      kind: 'refused',
      diagnostics: [{ code: 'project/line-kept' }],
    })
    expect(moved(one, ['path.orderId', 'name'], { target: 'contact' }, { copy: true })).toMatchObject({
      contact: 'path orderId as string',
    })
  })

  it('moves a loop with all that is in it', () => {
    const one = start().connect('body.items[].sku', 'lines[].code')
    expect(moved(one, ['body.items', 'lines'], { target: 'rows' })).toEqual({
      rows: [{ 'each body $.items': [{ code: 'item $.sku as string' }] }],
    })
  })

  it('copies a loop under ids of its own', () => {
    const one = start().connect('body.items[].sku', 'lines[].code')
    const result = move(one, ['body.items', 'lines'], { target: 'rows' }, { copy: true })
    const after = result.kind === 'done' ? result.project.methods[0] : undefined
    expect(after && drawn(after)).toMatchObject({
      lines: [{}],
      rows: [{ 'each body $.items': [{ code: 'item $.sku as string' }] }],
    })
    const ids = [...JSON.stringify(after?.mapping).matchAll(/"(?:id|loop)":"([^"]+)","(?:kind|over|name)/g)].map(
      ([, id]) => id,
    )
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('does nothing where the line is dropped where it was', () => {
    const one = start().connect('path.orderId', 'name')
    expect(move(one, ['path.orderId', 'name'], { target: 'name' })).toMatchObject({
      kind: 'refused',
      diagnostics: [{ code: 'project/already-mapped' }],
    })
  })
})

describe('moving the source end of a line', () => {
  it('reads the other source, and keeps what stands around it', () => {
    const one = withValue(start(), 'name', 'upper(body.customer.name)')
    expect(moved(one, ['body.customer.name', 'name'], { source: 'body.customer.email' })).toEqual({
      name: 'upper(body $.customer.email) as string',
    })
  })

  it('reads the other source inside the loop', () => {
    const one = start().connect('body.items[].sku', 'lines[].sku')
    expect(moved(one, ['body.items[].sku', 'lines[].sku'], { source: 'body.items[].qty' })).toEqual({
      lines: [{ 'each body $.items': [{ sku: 'item $.qty as string' }] }],
    })
  })

  it('changes one of several', () => {
    const one = start().connect('path.orderId', 'name').connect('query.q', 'name', { mode: 'join' })
    expect(moved(one, ['query.q', 'name'], { source: 'query.r' })).toEqual({
      name: 'text(path orderId, " ", querystring r) as string',
    })
  })

  it('asks which of several values inside a transform, and goes on with the answer', () => {
    const one = withValue(start(), 'name', 'upper(body.customer.name)')
    const asked = move(one, ['body.customer.name', 'name'], { source: 'body.items[].sku' })
    const last = asked.kind === 'refused' ? asked.ask?.choices[1]?.command : undefined
    expect(last && drawn(one.apply(last).method)).toEqual({ name: 'upper(last(item $.sku of body $.items)) as string' })
  })

  it('asks how to keep both where it is copied', () => {
    const one = start().connect('path.orderId', 'name')
    expect(move(one, ['path.orderId', 'name'], { source: 'query.q' }, { copy: true })).toMatchObject({
      kind: 'refused',
      diagnostics: [{ code: 'project/target-taken' }],
    })
    expect(moved(one, ['path.orderId', 'name'], { source: 'query.q' }, { copy: true, mode: 'firstNonEmpty' })).toEqual({
      name: 'firstNonEmpty(path orderId, querystring q) as string',
    })
  })

  it('walks another list with a loop, whose items are read as before', () => {
    const one = start().connect('body.items[].sku', 'lines[].sku')
    expect(moved(one, ['body.items', 'lines'], { source: 'body.others' })).toEqual({
      lines: [{ 'each body $.others': [{ sku: 'item $.sku as string' }] }],
    })
  })

  it('refuses to walk what is no list', () => {
    const one = start().connect('body.items[].sku', 'lines[].sku')
    expect(move(one, ['body.items', 'lines'], { source: 'body.total' })).toMatchObject({
      kind: 'refused',
      diagnostics: [{ code: 'project/not-a-list' }],
    })
  })

  it('changes the source of a header', () => {
    const one = start().connect('path.orderId', 'header X-Id')
    const result = move(one, ['path.orderId', 'header X-Id'], { source: 'query.q' })
    expect(result.kind === 'done' && result.project.methods[0]?.mapping.parameters).toMatchObject([
      { to: { name: 'X-Id' }, value: { source: { name: 'q' } } },
    ])
  })
})

it('names a rule that is gone', () => {
  const one = start().connect('path.orderId', 'name')
  const [line] = linesOf(one.project, one.method)
  if (line === undefined) throw new Error('a line was drawn')
  const to = { end: 'source', source: sourceNamed('query.q') } as const
  const gone = one.apply({ type: 'removeRule', method: one.method.id, place: placeNamed(one.method, 'name') })
  expect(
    gone.tryOut({ type: 'moveLine', method: one.method.id, rule: line.rule, source: line.source, to }),
  ).toMatchObject({ kind: 'refused', diagnostics: [{ code: 'project/no-such-rule' }] })
})
