import { describe, expect, it } from 'vitest'
import type { Id } from '../../mapping/index.ts'
import { createProject } from './createProject.ts'
import { exampleProject } from './exampleProject.ts'
import { canonicalise, memberOrder } from './canonicalise.ts'
import { projectJsonSchema } from './projectSchema.ts'
import { type ReadOutcome, readProject } from './readProject.ts'

function codes(outcome: ReadOutcome): readonly string[] {
  return outcome.diagnostics.map((diagnostic) => diagnostic.code)
}

function textAt(outcome: ReadOutcome, text: string): string {
  const at = outcome.diagnostics[0]?.at
  return at?.kind === 'source' ? text.slice(at.range.start, at.range.end) : ''
}

const example = JSON.stringify(exampleProject())

describe('readProject', () => {
  it('reads the example back as it was', () => {
    const outcome = readProject(example)
    expect(outcome).toMatchObject({ kind: 'project', diagnostics: [] })
    expect(outcome.kind === 'project' && outcome.project).toEqual(exampleProject())
  })

  it.each([
    ['text that is no JSON', '{"version": 1,', 'json/'],
    ['JSON that is no project', '{"openapi": "3.0.1"}', 'project/not-a-project'],
    ['a list', '[1]', 'project/not-a-project'],
    ['a version that never was', '{"version": 0}', 'project/unknown-version'],
    ['a negative version', '{"version": -3}', 'project/unknown-version'],
    ['a fraction of a version', '{"version": 1.5}', 'project/not-a-project'],
    ['a project without its API', '{"version": 1, "methods": []}', 'project/invalid-member'],
  ])('refuses %s', (_, text, code) => {
    const outcome = readProject(text)
    expect(outcome.kind).toBe('unreadable')
    expect(codes(outcome)[0]).toContain(code)
  })

  it.each([
    ['"verb":"GET"', '"verb":"get"', '"get"', '/methods/0/verb is none of "GET"'],
    ['"as":"string"', '"as":"text"', '"text"', '/methods/0/mapping/payloads/0/body/root/members/0/node/as is none of'],
    ['"kind":"object"', '"kind":"objekt"', '"objekt"', 'root/kind is none that is known'],
    ['"name":"Example API"', '"name":7', '7', '/api/name is not of type string'],
  ])('names the place of %s become %s', (from, to, shown, message) => {
    const text = example.replace(from, to)
    const outcome = readProject(text)
    expect(codes(outcome)).toContain('project/invalid-member')
    expect(outcome.diagnostics[0]?.message).toContain(message)
    expect(textAt(outcome, text)).toEqual(shown)
  })

  it('shows a newer file as far as it is understood, and says so', () => {
    const outcome = readProject(example.replace('"version":1', '"version":7'))
    expect(outcome).toMatchObject({ kind: 'newer', version: 7, project: { version: 1 } })
    expect(codes(outcome)).toEqual(['project/newer-version'])
  })

  it('says so too where nothing of a newer file is understood', () => {
    const outcome = readProject('{"version": 2, "apis": []}')
    expect(outcome).toMatchObject({ kind: 'newer', version: 2 })
    expect(outcome).not.toHaveProperty('project')
  })

  it('keeps what it does not know, at every level and by every name', () => {
    const text = example
      .replace('"verb":"GET"', '"verb":"GET","colour":{"b":1,"a":[2]}')
      .replace('"as":"string"', '"as":"string","__proto__":{"polluted":true}')
    const outcome = readProject(text)
    expect(outcome.kind).toBe('project')
    const written = JSON.stringify(outcome.kind === 'project' ? outcome.project : {})
    expect(written).toContain('"colour":{"b":1,"a":[2]}')
    expect(written).toContain('"__proto__":{"polluted":true}')
    expect(({} as { polluted?: true }).polluted).toBeUndefined()
  })

  it('ends on a file nested as deep as JSON is read', () => {
    const depth = 450
    const node = '{"id":"n","kind":"array","items":[{"kind":"one","node":'.repeat(depth)
    const text = example.replace(/"root":\{.*\},"shape"/s, '"root":{},"shape"')
    const deep = text.replace('"root":{', `"root":${node}{}${'}]}'.repeat(depth)},"x":{`)
    expect(readProject(deep).kind).toBe('unreadable')
  })
})

describe('createProject', () => {
  it('is a project without methods', () => {
    expect(readProject(JSON.stringify(createProject('Pets')))).toMatchObject({
      kind: 'project',
      project: { version: 1, api: { name: 'Pets' }, methods: [] },
    })
  })
})

describe('projectJsonSchema', () => {
  const text = JSON.stringify(projectJsonSchema())

  it('describes the whole model by name', () => {
    for (const name of ['Method', 'Integration', 'Mapping', 'Node', 'Expression', 'Condition', 'Policy', 'TestCase']) {
      expect(text).toContain(`"#/$defs/${name}"`)
    }
  })

  it('lets unknown members stand', () => {
    expect(text).not.toContain('"additionalProperties":false')
  })
})

describe('canonicalise', () => {
  it('knows the place of every member of the model', () => {
    const known = new Set(memberOrder())
    const unknown = memberNames(projectJsonSchema()).filter((name) => !known.has(name))
    expect(unknown).toEqual([])
  })

  it('gives the same text for members in any order, and leaves other documents as they are', () => {
    const id = 'a' as Id
    const one = { id, name: 'M', schema: { z: 1, id: 'x', a: 2 }, mine: 1 }
    const other = { mine: 1, schema: { z: 1, id: 'x', a: 2 }, name: 'M', id }
    expect(JSON.stringify(canonicalise(other))).toBe(JSON.stringify(canonicalise(one)))
    expect(JSON.stringify(canonicalise(other))).toBe('{"id":"a","name":"M","schema":{"z":1,"id":"x","a":2},"mine":1}')
  })
})

/** The names under every `properties` of a JSON Schema. */
function memberNames(schema: unknown): readonly string[] {
  if (Array.isArray(schema)) return schema.flatMap(memberNames)
  if (typeof schema !== 'object' || schema === null) return []
  const own =
    'properties' in schema && typeof schema.properties === 'object' ? Object.keys(schema.properties ?? {}) : []
  return [...own, ...Object.values(schema).flatMap(memberNames)]
}
