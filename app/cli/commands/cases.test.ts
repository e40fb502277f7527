import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type JsonNode, parseJsonNode } from '../../core/json/index.ts'
import { printCompactJson } from '../simulation/printCompactJson.ts'
import { runInMemory } from '../testing/runInMemory.ts'

const render = (input: string, ...options: readonly string[]) => runInMemory(['vtl', 'render', ...options], { input })
const answers = async (input: string, ...options: readonly string[]): Promise<readonly unknown[]> => {
  const { out } = await render(input, ...options)
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown)
}

describe('vtl render', () => {
  // The lines that the reference engine prints for the same cases: Velocity 1.7 with Jayway JsonPath.
  it.each([
    ['{"id":1,"template":"Hello $name!","vars":{"name":"Kim"}}', '{"id":1,"output":"Hello Kim!"}'],
    ['{"id":"a","template":"$x","vars":{"x":1.0}}', '{"id":"a","output":"1.0"}'],
    ['{"id":1.0,"template":"$x","vars":{"x":12345678901234567890}}', '{"id":1.0,"output":"12345678901234567890"}'],
    ['{"template":"x"}', '{"id":null,"output":"x"}'],
    ['{"id":1,"template":"$input.json(\'$\')","body":"{\\"a\\":1.50}"}', '{"id":1,"output":"{\\"a\\":1.5}"}'],
    ['{"id":1,"template":"$input.json(\'$.a\')"}', '{"id":1,"output":"\\"\\""}'],
    [
      '{"id":1,"template":"$input.params(\'a\')$input.params().header.h","params":{"path":{"a":"p"},"header":{"h":"v"}}}',
      '{"id":1,"output":"pv"}',
    ],
    [
      '{"id":1,"template":"$context.stage/$stageVariables.v","context":{"stage":"s"},"stageVariables":{"v":"w"}}',
      '{"id":1,"output":"s/w"}',
    ],
    ['{"id":1,"template":"$input.body","vars":{"input":"mine"},"body":"b"}', '{"id":1,"output":"b"}'],
    ['{"id":1,"template":"$x","vars":{"x":"\\u2028/é"}}', '{"id":1,"output":"\\u2028/é"}'],
    ['{"id":1,"template":"a","template":"b"}', '{"id":1,"output":"b"}'],
  ])('answers %s', async (line, answer) => {
    expect(await render(`${line}\n`)).toMatchObject({ code: 0, out: `${answer}\n`, err: '' })
  })

  it('renders in the dialect asked for', async () => {
    const line = '{"id":1,"template":"$undefined"}'
    expect(await answers(line)).toEqual([{ id: 1, output: '' }])
    expect(await answers(line, '--dialect', 'velocity-1.7')).toEqual([{ id: 1, output: '$undefined' }])
  })

  it('answers a template that fails with the range of it, which is no problem', async () => {
    const { code, out, err } = await render('{"id":1,"template":"abc #if($x) d"}\n{"id":2,"template":"ok"}')
    expect([code, err]).toEqual([0, ''])
    const [failed, rendered] = out.split('\n')
    expect(JSON.parse(failed ?? '')).toMatchObject({
      id: 1,
      error: { code: 'vtl/unclosed-block', range: { start: 4, end: 7 } },
    })
    expect(rendered).toBe('{"id":2,"output":"ok"}')
  })

  it.each([
    ['not JSON', 'json/bare-word', 'standard input:2:1: error: '],
    ['[1]', 'input/not-an-object', 'standard input:2:1: error: '],
    ['{"id": 7}', 'input/missing-member', 'standard input:2:1: error: The member "template" is missing.'],
    ['{"id": 7, "template": 3}', 'input/wrong-type', 'standard input:2:23: error: "template" is a number, not a text.'],
    [
      '{"id": 7, "template": "", "body": {}}',
      'input/wrong-type',
      'standard input:2:35: error: "body" is an object, not a text.',
    ],
    [
      '{"id": 7, "template": "", "params": {"path": []}}',
      'input/wrong-type',
      'standard input:2:46: error: "path" is a list, not an object.',
    ],
  ])('answers %s, says where it is, and goes on', async (line, problem, message) => {
    const { code, out, err } = await render(`\n${line}\n{"id":9,"template":"on"}\n`)
    expect(code).toBe(1)
    const [first, second] = out.split('\n')
    expect(JSON.parse(first ?? '')).toMatchObject({ error: { code: problem } })
    expect(second).toBe('{"id":9,"output":"on"}')
    expect(err).toContain(message)
  })

  it('answers a line that is not UTF-8', async () => {
    const input = Buffer.concat([
      Buffer.from('{"id":1,"template":"'),
      Uint8Array.of(0xff),
      Buffer.from('"}\n{"id":2,"template":""}'),
    ])
    const { code, out, err } = await runInMemory(['vtl', 'render'], { input })
    expect(code).toBe(1)
    expect(out.split('\n')[1]).toBe('{"id":2,"output":""}')
    expect(err).toContain('Line 1 of standard input is not UTF-8 text: byte 20 is 0xFF.')
  })

  it('reads a file, lines of any ending, and the same in pieces of any size', async () => {
    const file = '\uFEFF{"id":1,"template":"é"}\r\n\r\n{"id":2,"template":"😀"}'
    const expected = '{"id":1,"output":"é"}\n{"id":2,"output":"😀"}\n'
    expect(await runInMemory(['vtl', 'render', 'f'], { files: { f: file } })).toMatchObject({ code: 0, out: expected })
    for (const pieces of [1, 2, 3, 7]) {
      expect(await runInMemory(['vtl', 'render', '-'], { input: file, pieces })).toMatchObject({
        code: 0,
        out: expected,
      })
    }
  })

  it('says of nothing that it has no cases', async () => {
    const { code, out, err } = await render('')
    expect([code, out]).toEqual([0, ''])
    expect(err).toBe('patchbay: standard input has no cases: a case is a JSON object on a line.\n')
  })

  it('stops when nobody reads any more', async () => {
    const input = '{"id":1,"template":"a"}\n'.repeat(1000)
    const { code, out } = await runInMemory(['vtl', 'render'], { input, reads: 1 })
    expect([code, out]).toEqual([0, '{"id":1,"output":"a"}\n'])
  })

  it('answers any text line by line, and never throws', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(fc.string(), fc.json()), { maxLength: 4 }), async (lines) => {
        const kept = lines.map((line) => line.replaceAll(/[\r\n]/g, ' ')).filter((line) => line.trim() !== '')
        const { out } = await render(kept.join('\n'))
        expect(out.split('\n')).toHaveLength(kept.length + 1)
      }),
    )
  })
})

describe('jsonpath', () => {
  const evaluate = (input: string) => runInMemory(['jsonpath'], { input })

  it.each([
    ['{"id":1,"document":{"a":1.0},"path":"$.a"}', '{"id":1,"definite":true,"output":1.0}'],
    ['{"id":1,"document":{"a":[1,2.50]},"path":"$..a"}', '{"id":1,"definite":false,"output":[[1,2.5]]}'],
    ['{"id":1,"documentText":"{a:\'x\'}","path":"$.a"}', '{"id":1,"definite":true,"output":"x"}'],
    ['{"id":1,"document":{"a":null},"path":"$.a"}', '{"id":1,"definite":true,"output":null}'],
  ])('answers %s', async (line, answer) => {
    expect(await evaluate(line)).toMatchObject({ code: 0, out: `${answer}\n`, err: '' })
  })

  it.each([
    ['{"id":1,"document":{},"path":"$.a"}', 'jsonpath/path-not-found', { start: 0, end: 3 }],
    ['{"id":1,"document":{},"path":"$.a[x]"}', 'jsonpath/syntax', undefined],
    ['{"id":1,"document":null,"path":"$"}', 'jsonpath/failed', { start: 0, end: 1 }],
    ['{"id":1,"documentText":"{a","path":"$"}', 'jsonpath/unreadable-document', { start: 0, end: 1 }],
  ])('answers %s by an error, which is no problem', async (line, code, range) => {
    const ran = await evaluate(line)
    expect([ran.code, ran.err]).toEqual([0, ''])
    expect(JSON.parse(ran.out)).toMatchObject({ id: 1, error: { code, ...(range && { range }) } })
  })

  it.each([
    ['{"id":1,"document":{}}', 'The member "path" is missing.'],
    ['{"id":1,"path":"$"}', 'The member "document" is missing.'],
  ])('finds %s to be no case', async (line, message) => {
    const ran = await evaluate(line)
    expect(ran.code).toBe(1)
    expect(ran.err).toContain(message)
  })
})

describe('the project’s own cases', () => {
  const fixture = (path: string): readonly JsonNode[] => {
    const { root } = parseJsonNode(readFileSync(join(import.meta.dirname, '../../core', path), 'utf8'))
    return root?.kind === 'array' ? root.items : []
  }
  const member = (node: JsonNode | undefined, name: string): JsonNode | undefined =>
    node?.kind === 'object' ? node.members.find((each) => each.name === name)?.value : undefined
  const textAt = (node: JsonNode | undefined, name: string): string | undefined => {
    const found = member(node, name)
    return found?.kind === 'string' ? found.value : undefined
  }

  const shown = (answer: unknown): string => {
    const { id, output } = answer as { readonly id: string; readonly output?: string }
    return `${id} ${output === undefined ? 'fails' : JSON.stringify(output)}`
  }

  it.each([
    ['api-gateway', 'expectAws'],
    ['velocity-1.7', 'expect'],
  ])('come out of `vtl render --dialect %s` as recorded', async (dialect, expectation) => {
    const cases = fixture('vtl/fixtures/velocity.json')
    const lines = cases.map((each) => {
      const given = member(each, 'given')
      const members =
        given?.kind === 'object' ? given.members.map(({ name, value }) => `,"${name}":${printCompactJson(value)}`) : []
      return `{"id":${JSON.stringify(textAt(each, 'id'))},"template":${JSON.stringify(textAt(each, 'template'))}${members.join('')}}`
    })
    const came = await answers(lines.join('\n'), '--dialect', dialect)
    const expected = cases.map((each) => {
      const output = textAt(member(each, expectation), 'output')
      return `${textAt(each, 'id')} ${output === undefined ? 'fails' : JSON.stringify(output)}`
    })
    expect(cases.length).toBeGreaterThan(200)
    expect(came.map(shown)).toEqual(expected)
  })
})
