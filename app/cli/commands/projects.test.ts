import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gallery } from '../testing/gallery.ts'
import { runInMemory } from '../testing/runInMemory.ts'
import { sampleProject } from '../testing/sampleProject.ts'

const files = { 'p.json': sampleProject }
const changed = (from: string, to: string): Record<string, string> => ({ 'p.json': sampleProject.replace(from, to) })

/** What a person has to look at, on standard error. */
const TROUBLE = /: (?:error|warning|lost): /

describe('check', () => {
  it('finds nothing wrong in the gallery, and says what is unverified', async () => {
    const names = [...gallery.keys()]
    const { code, out, err } = await runInMemory(['check', ...names], { files: Object.fromEntries(gallery) })
    expect(code).toBe(0)
    expect(err).not.toMatch(TROUBLE)
    const counts = out.split('\n').filter((line) => line !== '')
    expect(counts.map((line) => line.replace(/: (no problems|\d+ info)$/, ''))).toEqual(names)
  })

  it('shows a broken document at its line', async () => {
    const { code, err, out } = await runInMemory(['check', 'p.json'], {
      files: changed('"name": "Sample",', '"name": "Sample"'),
    })
    expect(code).toBe(1)
    expect(err).toContain(
      'p.json:5:5: error: A comma is missing before “"”. [json/missing-comma]\n  5 |     "models": [],\n          ^\n',
    )
    expect(out).toBe('p.json: 1 error\n')
  })

  it('shows a pointer at the member it points to', async () => {
    const { code, err } = await runInMemory(['check', 'p.json'], {
      files: changed('"https://${stageVariables.host}/"', '"ftp://x"'),
    })
    expect(code).toBe(1)
    expect(err).toMatch(/^p\.json:\d+:\d+: error: .* \[apigateway\/invalid-http-endpoint\]$/m)
    expect(err).toContain('| ' + '        "uri": "ftp://x",\n')
    expect(err).toContain('  in GET /{var}\n')
  })

  it('shows a template in its own text', async () => {
    const { code, err } = await runInMemory(['check', 'p.json'], {
      files: changed('"{\\"statusCode\\": 200}"', '"a\\n#if($x)"'),
    })
    expect(code).toBe(1)
    expect(err).toContain(
      'p.json: template application/json of ANY /any:2:1: error: “#if” has no #end. [vtl/unclosed-block]\n  2 | #if($x)\n      ^^^\n',
    )
  })

  it('lists them for machines, with line and column', async () => {
    const { code, out, err } = await runInMemory(['check', '--json', 'p.json'], {
      files: changed('"name": "Sample",', '"name": "Sample"'),
    })
    expect([code, err]).toEqual([1, ''])
    expect(JSON.parse(out)).toMatchObject({
      diagnostics: [{ file: 'p.json', line: 5, column: 5, code: 'json/missing-comma', severity: 'error' }],
    })
    expect(JSON.parse((await runInMemory(['check', '--json', 'p.json'], { files })).out)).toEqual({ diagnostics: [] })
  })

  it('goes on behind a file that it cannot read, and reads standard input', async () => {
    const ran = await runInMemory(['check', 'none.json', '-'], { input: sampleProject })
    expect(ran).toMatchObject({
      code: 1,
      out: 'standard input: no problems\n',
      err: 'patchbay: none.json does not exist.\n',
    })
  })

  it('never throws, whatever the project says', async () => {
    const places = [...sampleProject.matchAll(/"[^"]*"|\d+|true|false/g)].map(({ index, 0: text }) => ({ index, text }))
    const damage = fc.tuple(
      fc.constantFrom(...places),
      fc.constantFrom('null', '"$"', '"#if("', '[]', '{}', '1e999', '"\\ud800"', ''),
    )
    await fc.assert(
      fc.asyncProperty(damage, async ([{ index, text }, by]) => {
        const project = sampleProject.slice(0, index) + by + sampleProject.slice(index + text.length)
        const { code } = await runInMemory(['check', '-'], { input: project })
        expect([0, 1]).toContain(code)
      }),
    )
  })
})

describe('fmt', () => {
  it('rewrites in place what is not canonical, names it, and then has nothing to do', async () => {
    const first = await runInMemory(['fmt', 'p.json'], { files })
    expect(first).toMatchObject({ code: 0, out: 'p.json\n', err: '' })
    const text = first.files.get('p.json') ?? ''
    expect(JSON.parse(text)).toEqual(JSON.parse(sampleProject))
    const second = await runInMemory(['fmt', 'p.json'], { files: { 'p.json': text } })
    expect(second).toMatchObject({ code: 0, out: '', err: '' })
    expect(second.files.get('p.json')).toBe(text)
  })

  it('leaves the gallery as it is', async () => {
    const ran = await runInMemory(['fmt', ...gallery.keys()], { files: Object.fromEntries(gallery) })
    expect(ran).toMatchObject({ code: 0, out: '', err: '' })
    expect(ran.files).toEqual(gallery)
  })

  it('undoes any change of blanks and of the order of members', async () => {
    const canonical = (await runInMemory(['fmt', '-'], { input: sampleProject })).out
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 8 }),
        fc.array(fc.nat(99), { minLength: 7, maxLength: 31 }),
        async (indent, ranks) => {
          const shuffled = JSON.stringify(reordered(JSON.parse(canonical), ranks), null, indent)
          expect((await runInMemory(['fmt', '-'], { input: shuffled })).out).toBe(canonical)
        },
      ),
    )
  })

  it('touches no file that it cannot read as a project of this version', async () => {
    const newer = sampleProject.replace('"version": 1', '"version": 99')
    const ran = await runInMemory(['fmt', 'newer', 'none', 'text', 'p.json'], {
      files: { newer, text: 'text', ...files },
    })
    expect([ran.code, ran.out]).toEqual([1, 'p.json\n'])
    expect(ran.err).toContain('[project/newer-version]')
    expect([ran.files.get('newer'), ran.files.get('text')]).toEqual([newer, 'text'])
  })
})

/** The same value with the members of its objects in another order. */
function reordered(value: unknown, ranks: readonly number[]): unknown {
  if (Array.isArray(value)) return value.map((item) => reordered(item, ranks))
  if (typeof value !== 'object' || value === null) return value
  const rank = (name: string): number => ranks[(name.length * 7 + name.charCodeAt(0)) % ranks.length] ?? 0
  const members = Object.entries(value).toSorted(([a], [b]) => rank(a) - rank(b))
  return Object.fromEntries(members.map(([name, member]) => [name, reordered(member, ranks)]))
}

describe('import and export', () => {
  it.each(
    [...gallery].flatMap(([name, text]) =>
      ['openapi', 'openapi-yaml', 'project'].map((format) => [name, format, text] as const),
    ),
  )('%s goes to %s and comes back as the same bytes', async (_, format, text) => {
    const exported = await runInMemory(['export', '-', '--to', format], { input: text })
    expect(exported.code).toBe(0)
    expect(exported.err).not.toMatch(TROUBLE)
    const imported = await runInMemory(['import', '-', '-o', '-'], { input: exported.out })
    expect([imported.code, imported.err]).toEqual([0, ''])
    expect(imported.out).toBe(text)
    expect((await runInMemory(['export', '-', '--to', format], { input: imported.out })).out).toBe(exported.out)
  })

  it('writes a folder, and says which files', async () => {
    const ran = await runInMemory(['export', 'p.json', '--to', 'openapi', '-o', 'out'], { files })
    expect(ran).toMatchObject({ code: 0, out: 'out/openapi.json\n', err: '' })
    expect([...ran.files.keys()]).toEqual(['p.json', 'out/', 'out/openapi.json'])
  })

  it('names the project’s own file after the API', async () => {
    const ran = await runInMemory(['export', 'p.json', '--to', 'project', '-o', 'out'], {
      files: changed('"Sample"', '"../Örders API/"'),
    })
    expect(ran.out).toBe('out/rders-api.patchbay.json\n')
  })

  it('says on standard error what is lost, at its place, and is done all the same', async () => {
    const document =
      '{"openapi": "3.0.1",\n "info": {"title": "A", "version": "1"},\n "paths": {"/a": {"trace": {"responses": {}}}}}'
    const ran = await runInMemory(['import', 'a.json', '-o', 'p.json'], { files: { 'a.json': document } })
    expect([ran.code, ran.out]).toEqual([0, ''])
    expect(ran.err).toMatch(/^a\.json:3:\d+: lost: API Gateway has no TRACE methods: .* \[openapi\/verb\]$/m)
    expect(ran.err).toContain('p.json: 0 methods from OpenAPI 3.0 (JSON)\n')
    expect(ran.files.has('p.json')).toBe(true)
  })

  it.each([
    [
      'a document of no known format',
      ['import', 'd', '-o', 'p.json'],
      '{"a": 1}',
      'd is in none of the formats that can be imported: openapi, openapi-yaml, project, template.',
    ],
    [
      'a document that is not what it is said to be',
      ['import', 'd', '--from', 'openapi', '-o', 'p.json'],
      '{"a": 1}',
      '[openapi/not-openapi]',
    ],
    [
      'a broken project',
      ['import', 'd', '-o', 'p.json'],
      sampleProject.replace('"methods"', '"method"'),
      '[project/invalid-member]',
    ],
  ])('leaves the project as it is where it refuses %s', async (_, args, document, sentence) => {
    const ran = await runInMemory(args, { files: { d: document, 'p.json': 'before' } })
    expect([ran.code, ran.files.get('p.json')]).toEqual([1, 'before'])
    expect(ran.err).toContain(sentence)
  })

  it.each([
    [['import', 'p.json', '-o', 'dir'], 'patchbay: dir is a folder.\n'],
    [['export', 'p.json', '--to', 'project', '-o', 'file'], 'patchbay: file is a file.\n'],
  ])('%j says why it cannot write', async (args, sentence) => {
    const ran = await runInMemory(args, { files: { ...files, 'dir/': '', file: '' } })
    expect([ran.code, ran.err]).toEqual([1, sentence])
  })

  it('reports a rule that the export leaves out, and is no success', async () => {
    const rule =
      '{"id": "x", "to": {"in": "header", "name": "bad name"}, "value": {"kind": "literal", "json": "1"}, "policy": {"absent": "omit"}}'
    const ran = await runInMemory(['export', 'p.json', '--to', 'openapi'], {
      files: changed(
        '"parameters": [],\n        "payloads": [\n          {',
        `"parameters": [${rule}],\n        "payloads": [\n          {`,
      ),
    })
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(/^p\.json:\d+:\d+: error: .* \[mapping\/bad-parameter-name\]$/m)
    expect(ran.out).toContain('"openapi": "3.0.1"')
  })
})

describe('test', () => {
  it('judges what expects something, and shows what differs', async () => {
    const { code, out, err } = await runInMemory(['test', 'p.json'], { files })
    expect([code, err]).toEqual([1, ''])
    expect(out).toBe(`p.json
  ✓ GET /{var}: as documented
  ✗ GET /{var}: wrong on purpose
      integrationRequest.method
        expected "PUT"
        came     "POST"
      methodResponse.status
        expected "200"
        came     nothing
  · GET /{var}: a sample
  1 passed, 1 failed, 1 without expectations
`)
  })

  it('passes the gallery', async () => {
    const { code, out } = await runInMemory(['test', ...gallery.keys()], { files: Object.fromEntries(gallery) })
    expect(code).toBe(0)
    expect(out).not.toContain('✗')
  })

  it('writes a JUnit report with what XML asks for', async () => {
    const named = { 'a&b.json': sampleProject.replace('"wrong on purpose"', '"<wrong> \\u0001"') }
    const ran = await runInMemory(['test', 'a&b.json', '--junit', 'report.xml'], { files: named })
    expect(ran.code).toBe(1)
    expect(ran.files.get('report.xml')).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="patchbay" tests="3" failures="1" errors="0" skipped="1">
  <testsuite name="a&amp;b.json" tests="3" failures="1" errors="0" skipped="1">
    <testcase classname="GET /{var}" name="as documented"/>
    <testcase classname="GET /{var}" name="&lt;wrong&gt; \uFFFD"><failure message="integrationRequest.method, methodResponse.status">integrationRequest.method&#10;  expected &quot;PUT&quot;&#10;  came     &quot;POST&quot;&#10;methodResponse.status&#10;  expected &quot;200&quot;&#10;  came     nothing</failure></testcase>
    <testcase classname="GET /{var}" name="a sample"><skipped message="It expects nothing."/></testcase>
  </testsuite>
</testsuites>
`)
  })

  it('prints the report alone where it goes to standard output', async () => {
    const { out } = await runInMemory(['test', '-', '--junit', '-'], { input: sampleProject })
    expect(out).toMatch(/^<\?xml /)
  })
})
