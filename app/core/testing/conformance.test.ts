import { describe, expect, it } from 'vitest'
import { runCaseFile } from './conformance.ts'

const counts = (text: string): string[] =>
  runCaseFile('own.json', text).map(({ label, passed, taken, total }) => `${label} ${passed}/${taken} of ${total}`)

describe('runCaseFile', () => {
  it('runs templates in each dialect that they have expectations for', () => {
    const cases =
      '[{"id": "a", "template": "$x", "given": {}, "expect": {"output": "$x"}, "expectAws": {"output": "no"}}]'
    expect(counts(cases)).toEqual(['own.json velocity-1.7 1/1 of 1', 'own.json api-gateway 0/1 of 1'])
    expect(runCaseFile('own.json', cases)[1]?.failures).toMatchObject([{ id: 'a' }])
  })

  it('runs JSONPaths, whose outputs are compared in Java’s form', () => {
    const cases = `[
      {"id": "a", "document": {"a": 1.0}, "path": "$.a", "expect": {"definite": true, "output": 1.0}},
      {"id": "b", "document": {"a": 1.0}, "path": "$.a", "expect": {"definite": true, "output": 1}},
      {"id": "c", "documentText": "{a:'x'}", "path": "$..a", "expect": {"definite": false, "output": ["x"]}},
      {"id": "d", "document": {}, "path": "$.a", "expect": {"error": "PathNotFoundException", "definite": true}},
      {"id": "e", "document": {}, "path": "$[", "expect": {"output": {}, "definite": true}, "expect_2_9_0": {"error": "Invalid"}},
      {"id": "f", "document": {"a": 1}, "path": "$..a", "expect": {"definite": true, "output": [1]}}
    ]`
    expect(counts(cases)).toEqual(['own.json 4/6 of 6'])
    expect(runCaseFile('own.json', cases)[0]?.failures.map(({ id }) => id)).toEqual(['b', 'f'])
  })

  it('runs recorded behaviours, and takes those that are simulated', () => {
    const given = {
      integrationType: 'HTTP',
      httpMethod: 'POST',
      headers: { 'Content-Type': 'text/plain' },
      body: 'abc',
    }
    const recorded = { id: 'a', kind: 'integration', provenance: 'own', given, expect: { endpointRequestBody: 'abc' } }
    const wrong = { ...recorded, id: 'b', expect: { endpointRequestBody: 'abcd' } }
    expect(counts(JSON.stringify([recorded, wrong]))).toEqual(['own.json 1/2 of 2'])
  })

  it.each([
    ['cases of another form', '[{"id": 1}, {"id": 2}]', 'own.json 0/0 of 2'],
    ['no cases', '{}', 'own.json 0/0 of 0'],
    ['no JSON', '[', 'own.json 0/0 of 0'],
  ])('takes none of %s', (_, text, line) => {
    expect(counts(text)).toEqual([line])
  })
})
