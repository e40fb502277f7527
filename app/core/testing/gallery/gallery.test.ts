import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formats } from '../../formats/index.ts'
import { check, type Project, readProject, runTestCases, writeProject } from '../../project/index.ts'
import { ruleKindsOf, sharedKinds } from './ruleKinds.ts'

const folder = join(import.meta.dirname, '../../../../public/gallery')
const index = JSON.parse(readFileSync(`${folder}.json`, 'utf8')) as readonly {
  readonly file: string
  readonly name: string
  readonly description: string
  readonly tags: readonly string[]
}[]
const texts = new Map(
  readdirSync(folder).map((file): readonly [string, string] => [file, readFileSync(join(folder, file), 'utf8')]),
)
/** Whole APIs to look around in are no templates to start a method from. */
const templates = index.filter(({ tags }) => !tags.includes('example')).map(({ file }) => file)
const projects = new Map([...texts].map(([file, text]) => [file, projectOf(text)] as const))

function projectOf(text: string): Project {
  const outcome = readProject(text)
  if (outcome.kind !== 'project') throw new Error('unreadable')
  return outcome.project
}

function project(file: string): Project {
  return projects.get(file) ?? projectOf('')
}

describe('the index of the gallery', () => {
  it('lists every file once, with words to choose it by', () => {
    expect(index.map(({ file }) => file).toSorted()).toEqual([...texts.keys()].toSorted())
    expect(new Set(index.map(({ name }) => name)).size).toBe(index.length)
    expect(index.filter(({ description, tags }) => !/^[A-Z].*\.$/.test(description) || tags.length === 0)).toEqual([])
  })

  it('has at least forty templates', () => {
    expect(templates.length).toBeGreaterThanOrEqual(40)
  })
})

describe.each(templates)('%s', (file) => {
  it('is written as Patchbay writes it', () => {
    expect(writeProject(project(file))).toBe(texts.get(file))
  })

  it('has test cases for the typical, the absent and the hostile, which hold', () => {
    const results = runTestCases(project(file))
    expect(results.filter(({ kind }) => kind !== 'passed')).toEqual([])
    const names = results.map(({ title }) => title.slice(title.indexOf(': ') + 2))
    expect(names).toContain('typical')
    expect(names).toContain('hostile values')
    expect(names.some((name) => name.startsWith('without '))).toBe(true)
  })

  it('has a hostile case with quotes, backslashes, or what ends a script or a text', () => {
    const hostile = project(file).methods.flatMap((method) =>
      method.testCases.filter(({ name }) => name === 'hostile values'),
    )
    expect(hostile.map(({ request, backend }) => JSON.stringify([request, backend]))).toEqual([
      expect.stringMatching(/\\\\|<\/script>|%22/),
    ])
  })

  it('has no problem that is an error or a warning', () => {
    const problems = check(project(file)).filter(({ severity }) => severity === 'error' || severity === 'warning')
    expect(problems).toEqual([])
  })

  it('is exported without losses, and comes back as it was', () => {
    const exported = formats.openapi.export?.(project(file))
    const text = exported?.files[0]?.text ?? ''
    expect(exported?.losses).toEqual([])
    const imported = formats.openapi.import?.(text)
    const back = imported?.kind === 'imported' ? imported.project : undefined
    expect(back && writeProject(back)).toBe(texts.get(file))
    expect(back && formats.openapi.export?.(back).files[0]?.text).toBe(text)
  })
})

describe('the kinds of rules of the gallery', () => {
  it('are shared by no two templates to more than 60 %', () => {
    const kinds = templates.map((file) => [file, ruleKindsOf(project(file))] as const)
    const alike = kinds.flatMap(([file, own], at) =>
      kinds
        .slice(at + 1)
        .flatMap(([other, theirs]) => (sharedKinds(own, theirs) > 0.6 ? [`${file} and ${other}`] : [])),
    )
    expect(alike).toEqual([])
  })

  it('are many', () => {
    expect(new Set(templates.flatMap((file) => [...ruleKindsOf(project(file))])).size).toBeGreaterThan(100)
  })
})
