import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { exampleProject } from './exampleProject.ts'
import { readProject } from './readProject.ts'
import { writeProject } from './writeProject.ts'

const gallery = (name: string): string => readFileSync(`public/gallery/${name}.patchbay.json`, 'utf8')

describe('writeProject', () => {
  it.each(['example', 'orders', 'shipments'])('gives the bytes of the gallery back: %s', (name) => {
    const outcome = readProject(gallery(name))
    expect(outcome.kind === 'project' && writeProject(outcome.project)).toBe(gallery(name))
  })

  it('writes the worked example as the gallery has it', () => {
    expect(writeProject(exampleProject())).toBe(gallery('example'))
  })

  it('ends with a newline and indents by two spaces', () => {
    const text = writeProject(exampleProject())
    expect(text).toMatch(/^\{\n  "version": 1,\n  "api": \{\n    "name": "Example API",\n/)
    expect(text).toMatch(/\n\}\n$/)
  })

  it('does not depend on the order of members', () => {
    const { version, api, methods } = exampleProject()
    expect(writeProject({ methods, api, version })).toBe(writeProject({ version, api, methods }))
  })

  it('normalises mappings: an empty note is none', () => {
    const text = gallery('example')
    const project = exampleProject()
    const [method] = project.methods
    const payload = method?.mapping.payloads[0]
    if (method === undefined || payload?.body.kind !== 'rules' || payload.body.root.kind !== 'object') return
    const members = payload.body.root.members.map((member) =>
      member.kind === 'member' && member.node.kind === 'value'
        ? { ...member, node: { ...member.node, note: '' } }
        : member,
    )
    const body = { ...payload.body, root: { ...payload.body.root, members } }
    const mapping = { ...method.mapping, payloads: [{ ...payload, body }] }
    expect(writeProject({ ...project, methods: [{ ...method, mapping }] })).toBe(text)
  })

  it('keeps unknown members of everything that has a name, mappings included', () => {
    const text = writeProject(exampleProject())
      .replace('"as": "string",', '"as": "string",\n                      "colour": "red",')
      .replace('"parameters": [],\n        "payloads"', '"parameters": [],\n        "mine": 1,\n        "payloads"')
    const outcome = readProject(text)
    const written = outcome.kind === 'project' ? writeProject(outcome.project) : ''
    expect(written).toContain('"colour": "red"')
    expect(written).toContain('"mine": 1')
  })

  it.each(['12345678901234567890', '1.0', '-0', '1e400', '1E+2', '0.1000', '9007199254740993', '-1.50e-7'])(
    'keeps the digits of %s in schemas, in other documents and in unknown members',
    (number) => {
      const body = `{"id":"b","contentType":"application/json","shape":{"kind":"schema","schema":{"maximum":${number},"enum":[1,[${number}]],"a/b":{"default":${number}}}}}`
      const model = `{"id":"m","name":"M","contentType":"application/json","schema":{"minimum":${number}}}`
      const text = writeProject(exampleProject())
        .replace('"models": []', `"models": [${model}]`)
        .replace('"bodies": []', `"bodies": [${body}]`)
        .replace('"binaryMediaTypes"', `"mine": ${number}, "theirs": {"x": [${number}]}, "binaryMediaTypes"`)
      const outcome = readProject(text)
      const written = outcome.kind === 'project' ? writeProject(outcome.project) : ''
      expect(written.match(/[-\d.eE+]*\d/g)?.filter((found) => found === number)).toHaveLength(6)
      expect(written).not.toContain('exactNumbers')
      const again = readProject(written)
      expect(again.kind === 'project' && writeProject(again.project)).toBe(written)
    },
  )

  it('prints what an edit of the schema says, and not what the file said', () => {
    const model = '{"id":"m","name":"M","contentType":"application/json","schema":{"minimum":1.0,"maximum":2.0}}'
    const outcome = readProject(writeProject(exampleProject()).replace('"models": []', `"models": [${model}]`))
    const project = outcome.kind === 'project' ? outcome.project : exampleProject()
    const models = project.api.models.map((one) => ({ ...one, schema: { minimum: 1, maximum: 3 } }))
    const written = writeProject({ ...project, api: { ...project.api, models } })
    expect(written).toContain('"minimum": 1.0,')
    expect(written).toContain('"maximum": 3')
  })
})
