import { describe, expect, it } from 'vitest'
import { exampleProject, type ProjectMethod } from '../../project/index.ts'
import { parseTemplate } from '../../vtl/index.ts'
import { createLanguageService, type LanguageService } from '../languageService.ts'
import { templateContextOf } from './templateContextOf.ts'

const project = exampleProject()
const backend = { status: 200, headers: [], body: '{"order": {"id": 7, "lines": [{"sku": "A-1"}]}}' }

function exampleMethod(change: (method: ProjectMethod) => Partial<ProjectMethod>): ProjectMethod {
  const [method] = project.methods
  if (method === undefined) throw new Error('the example has a method')
  return { ...method, ...change(method) }
}

const method = exampleMethod(({ testCases }) => ({ testCases: testCases.map((one) => ({ ...one, backend })) }))
const testCase = method.testCases[0]?.id
const place = { method, contentType: 'application/json', testCase }
const request = createLanguageService(templateContextOf(project, place))
const response = createLanguageService(templateContextOf(project, { ...place, side: 'response' }))

function labelsAt(service: LanguageService, marked: string): readonly string[] {
  return service.complete(parseTemplate(marked.replace('█', '')), marked.indexOf('█')).map(({ label }) => label)
}

function hoverAt(service: LanguageService, marked: string) {
  return service.hover(parseTemplate(marked.replace('█', '')), marked.indexOf('█'))
}

describe('a response template', () => {
  it.each([
    ["$input.json('$.█')", ['order']],
    ["$input.json('$.order.█')", ['id', 'lines']],
    ["$input.path('$.order.lines[0].█')", ['sku']],
    ["#foreach($l in $input.path('$.order.lines'))$l.█#end", ['sku']],
    ["$input.params('█')", ['var', 'query']],
  ])('completes %s from the backend’s body and the request’s parameters', (marked, labels) => {
    expect(labelsAt(response, marked).slice(0, labels.length)).toEqual(labels)
  })

  it.each([
    ["$input.json('$.order.█id')", '7'],
    ['$input.bo█dy', backend.body],
    ["$input.params('que█ry')", 'value'],
  ])('shows what %s is under the sample', (marked, printed) => {
    expect(hoverAt(response, marked)?.value).toMatchObject({ kind: 'value', printed })
  })

  it('says of $input and $context what they are here', () => {
    expect(hoverAt(response, '$inp█ut')?.documentation?.text).toContain('backend')
    expect(hoverAt(response, "$input.js█on('$')")?.documentation?.text).toContain('backend')
    expect(hoverAt(response, '$con█text')?.documentation?.text).toContain('$context.responseOverride')
    expect(hoverAt(request, '$inp█ut')?.documentation?.text).not.toContain('backend')
  })

  it('has $context.responseOverride, and no error', () => {
    expect(labelsAt(response, '$context.█')).toContain('responseOverride')
    expect(labelsAt(response, '$context.responseOverride.█')).toEqual(expect.arrayContaining(['header', 'status']))
    expect(labelsAt(response, '$context.█')).not.toContain('error')
    expect(response.diagnostics(parseTemplate('$context.error.message')).map(({ code }) => code)).toEqual([
      'apigateway/error-context',
    ])
  })

  it('has no values and no fields where no sample says what the backend answers', () => {
    const silent = exampleMethod(({ testCases }) => ({
      testCases: testCases.map(({ backend: _backend, ...one }) => one),
    }))
    const service = createLanguageService(templateContextOf(project, { ...place, method: silent, side: 'response' }))
    expect(labelsAt(service, "$input.json('$.█')")).toEqual([])
    expect(hoverAt(service, '$input.bo█dy')?.value).toBeUndefined()
  })
})

describe('a request template', () => {
  it('knows nothing of what the backend answers', () => {
    expect(labelsAt(request, "$input.json('$.█')")).not.toContain('order')
    expect(hoverAt(request, "$input.params('que█ry')")?.value).toMatchObject({ printed: 'value' })
  })
})

describe('the project’s severities', () => {
  it('turn checks down and off', () => {
    const withChecks = (severity: 'hint' | 'off') => {
      const api = {
        ...project.api,
        checks: { rules: [], severities: [{ code: 'vtl/undefined-variable', severity }], suppressions: [] },
      }
      return createLanguageService(templateContextOf({ ...project, api }, place)).diagnostics(parseTemplate('$nope'))
    }
    expect(withChecks('hint').map(({ severity }) => severity)).toEqual(['hint'])
    expect(withChecks('off')).toEqual([])
  })
})
