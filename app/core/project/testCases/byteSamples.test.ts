import { describe, expect, it } from 'vitest'
import { methodScript, type Script } from '../../testing/projectScript.ts'
import { readProject } from '../document/readProject.ts'
import { writeProject } from '../document/writeProject.ts'
import type { Expectation, SampleResponse } from '../model.ts'
import { runTestCases, type TestCaseResult } from '../running/runTestCases.ts'
import { expectationOf } from './expectationOf.ts'

const png: SampleResponse = {
  status: 200,
  headers: [{ name: 'Content-Type', value: 'image/png' }],
  body: 'iVBORw==',
  isBase64Encoded: true,
}

/** A method that passes everything through, of an API for which image/png is binary, and one sample. */
function imaged(backend: SampleResponse, accept: string): Script {
  const start = methodScript(undefined, undefined, '/image').apply({
    type: 'setApi',
    binaryMediaTypes: ['image/png'],
  })
  const [testCase] = start.method.testCases
  if (testCase === undefined) throw new Error('no sample')
  const request = { path: [], query: [], headers: [{ name: 'Accept', value: accept }], body: '' }
  return start.apply({
    type: 'updateTestCase',
    method: start.method.id,
    testCase: testCase.id,
    to: { request, backend },
  })
}

function only(results: readonly TestCaseResult[]): TestCaseResult {
  const [result] = results
  if (result === undefined) throw new Error('no test case')
  return result
}

function expecting(script: Script, expectation: Expectation): TestCaseResult {
  const testCase = only(runTestCases(script.project)).testCase
  return only(
    runTestCases(
      script.apply({ type: 'setExpectation', method: script.method.id, testCase, expect: expectation }).project,
    ),
  )
}

// Payload binary, by the backend's Content-Type; `undef` is no content handling.
describe('G4.3: a sample whose backend answers with bytes', () => {
  it('binary for a client that accepts it: the bytes', () => {
    const { outcome } = only(runTestCases(imaged(png, 'image/png').project))
    expect(outcome.methodResponse).toMatchObject({ status: 200, body: 'iVBORw==', isBase64Encoded: true })
  })

  it('binary for a client that takes text: their base64 as text', () => {
    const { outcome } = only(runTestCases(imaged(png, 'application/json').project))
    expect(outcome.methodResponse?.body).toBe('iVBORw==')
    expect(outcome.methodResponse?.isBase64Encoded ?? false).toBe(false)
  })

  it('is written, read and the same again, and read without the member as before', () => {
    const { project } = imaged(png, 'image/png')
    const text = writeProject(project)
    expect(text).toContain('"isBase64Encoded": true')
    const read = readProject(text)
    expect(read.kind === 'project' && read.project).toEqual(project)
    const { isBase64Encoded: _, ...plain } = png
    expect(writeProject(imaged(plain, 'image/png').project)).not.toContain('isBase64Encoded')
  })
})

describe('an expectation of bytes', () => {
  it('is what was approved', () => {
    const script = imaged(png, 'image/png')
    const approved = expectationOf(only(runTestCases(script.project)).outcome)
    expect(approved?.methodResponse).toMatchObject({ body: 'iVBORw==', isBase64Encoded: true })
    expect(expecting(script, approved ?? {}).kind).toBe('passed')
  })

  it('fails where their base64 comes as text', () => {
    const script = imaged(png, 'application/json')
    const result = expecting(script, { methodResponse: { body: 'iVBORw==', isBase64Encoded: true } })
    expect(result.differences).toEqual([
      { what: 'methodResponse.body', expected: 'bytes, in base64 iVBORw==', actual: 'iVBORw==' },
    ])
  })

  it('does not matter to one that does not say', () => {
    expect(expecting(imaged(png, 'image/png'), { methodResponse: { body: 'iVBORw==' } }).kind).toBe('passed')
  })
})
