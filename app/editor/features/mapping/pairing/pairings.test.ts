import { describe, expect, it } from 'vitest'
import { createIdCounter } from '../../../../core/mapping/index.ts'
import {
  applyCommand,
  createProject,
  type LineSuggestion,
  type Project,
  type ProjectCommand,
  type SourceRow,
  sourceTree,
  type TargetRow,
  targetTree,
} from '../../../../core/project/index.ts'
import { pairingAction, pairingLabel } from './pairingWords.ts'
import { type Dropped, type Pairing, pairingsOf } from './pairings.ts'

const sample = (value: unknown) => ({ kind: 'sample' as const, text: JSON.stringify(value) })
const ids = createIdCounter('n')

function apply(project: Project, command: ProjectCommand): Project {
  const result = applyCommand(project, command, ids)
  if (result.kind === 'refused') throw new Error(result.diagnostics[0]?.message)
  return result.project
}

function made(): Project {
  const added = apply(createProject('Test'), { type: 'addMethod', path: '/orders/{id}', verb: 'POST' })
  const method = added.methods[0]
  const payload = method?.mapping.payloads[0]
  if (method === undefined || payload === undefined) throw new Error('a method has a payload')
  const request = sample({ buyer: { name: 'n', mail: 'm', Phone: 'p' }, a: 1, b: 2, c: 3 })
  const backend = sample({ customer: { name: 'n', email: 'e', phone: 'p' }, note: 's', x: 1, y: 2 })
  const shaped = apply(added, {
    type: 'setRequestBody',
    method: method.id,
    contentType: 'application/json',
    shape: request,
  })
  return apply(shaped, { type: 'setPayload', method: method.id, payload: payload.id, shape: backend })
}

const project = made()
const [drawn] = project.methods
if (drawn === undefined) throw new Error('there is a method')

function found<Row extends SourceRow | TargetRow>(rows: readonly Row[], name: string): Row {
  for (const row of rows) {
    if (row.name === name) return row
    const children = row.children() as readonly Row[]
    const inside = children.length === 0 ? undefined : tryFind(children, name)
    if (inside !== undefined) return inside
  }
  throw new Error(`no row ${name}`)
}

function tryFind<Row extends SourceRow | TargetRow>(rows: readonly Row[], name: string): Row | undefined {
  return rows.find((row) => row.name === name)
}

const source = (name: string): SourceRow => found(sourceTree(project, drawn), name)
const target = (name: string): TargetRow => found(targetTree(project, drawn), name)

function drop(sources: readonly string[], on: string, more: Partial<Dropped> = {}): readonly Pairing[] {
  const row = target(on)
  const dropped = {
    drawn: drawn as Dropped['drawn'],
    sources: sources.map(source),
    target: row,
    targets: [row],
    following: [],
  }
  return pairingsOf({ ...dropped, suggestions: [], ...more })
}

const shown = (pairings: readonly Pairing[]): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    pairings.map(({ kind, pairs }) => [kind, pairs.map((pair) => `${pair.source.name} → ${pair.targetName}`)]),
  )

describe('pairingsOf', () => {
  it('pairs the members of two objects by name, exact before other case, or takes the whole', () => {
    expect(shown(drop(['buyer'], 'customer'))).toEqual({
      names: ['name → name', 'Phone → phone'],
      whole: ['buyer → customer'],
    })
  })

  it('offers what is suggested between them', () => {
    const [from, to] = [found(source('buyer').children(), 'mail'), found(target('customer').children(), 'email')]
    const suggestion = {
      source: from.key,
      target: to.key,
      from: from.source,
      to: to.place,
      score: 1,
    } as unknown as LineSuggestion
    const other = { ...suggestion, target: target('note').key } as LineSuggestion
    expect(shown(drop(['buyer'], 'customer', { suggestions: [suggestion, other] }))['suggested']).toEqual([
      'mail → email',
    ])
  })

  it('asks nothing where the whole is all there is', () => {
    expect(drop(['buyer'], 'customer', { target: { ...target('customer'), children: () => [] } })).toEqual([])
  })

  it('pairs several fields with those that follow the target, or brings them together in it', () => {
    const pairings = drop(['a', 'b', 'c'], 'note', { following: [target('x'), target('y')] })
    expect(shown(pairings)).toEqual({
      order: ['a → note', 'b → x', 'c → y'],
      join: ['a → note', 'b → note', 'c → note'],
      firstNonEmpty: ['a → note', 'b → note', 'c → note'],
    })
    expect(pairings.map(pairingLabel)).toEqual(['In order (3)', 'Joined', 'First non-empty'])
    expect(pairings.map(pairingAction)).toEqual(['Draw 3 lines', 'Join 3 fields', 'Take the first of 3'])
  })

  it('pairs several fields with several chosen targets, one to one', () => {
    const targets = [target('x'), target('y')]
    expect(shown(drop(['a', 'b', 'c'], 'x', { targets }))).toEqual({ order: ['a → x', 'b → y'] })
  })

  it('makes targets of their names in a group', () => {
    const pairings = drop(['a', 'b'], 'Headers')
    expect(shown(pairings)).toEqual({ names: ['a → a', 'b → b'] })
    expect(pairings[0]?.command).toMatchObject({
      type: 'connectFields',
      lines: [{ to: { in: 'header', name: 'a' } }, { to: { in: 'header', name: 'b' } }],
    })
  })

  it('leaves out what has a value, and shows it', () => {
    const taken = { ...target('x'), rule: 'r' as TargetRow['rule'] } as TargetRow
    const [pairing] = drop(['a', 'b'], 'x', { targets: [taken, target('y')] })
    expect(pairing?.pairs.map(({ isTaken }) => isTaken)).toEqual([true, false])
    expect(pairing?.command).toMatchObject({ lines: [{ to: { path: ['y'] } }] })
  })
})
