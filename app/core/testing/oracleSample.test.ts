import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readGeneratedPath } from './jsonPathResults.ts'
import { asWritten } from './oracle.ts'
import { type OracleSample, sampleCases } from './oracleSample.ts'
import { templateCoverage } from './templateCoverage.ts'
import { renderRequest } from './templateRequests.ts'
import { renderGenerated } from './velocityTemplates.ts'

const recorded = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures/oracle-sample.json'), 'utf8'),
) as OracleSample

// prettier-ignore
const language = [
  'text', 'unparsed', 'line comment', 'block comment', 'escapedDirective', 'escapes', 'plain reference', 'formal reference',
  'quiet reference', 'escaped reference', 'property', 'call', 'index', 'plain string', 'interpolated string', 'number', 'boolean',
  'list', 'range', 'map', 'not', 'group', 'operator +', 'operator -', 'operator *', 'operator /', 'operator %', 'operator ==',
  'operator !=', 'operator <', 'operator >', 'operator <=', 'operator >=', 'operator &&', 'operator ||', 'set', 'if', '#else', 'foreach',
  'define', 'break', 'stop', 'macro', 'macroCall', 'evaluate', '#parse', '#include', 'literal', 'error',
]

/** Where Java is not installed, this is the comparison with the engines. */
describe('what the engines made of generated cases', () => {
  it.each(recorded.templates)('template %j', (template, apiGateway, stock) => {
    expect(asWritten(renderGenerated(template, 'api-gateway'))).toBe(apiGateway)
    expect(asWritten(renderGenerated(template, 'velocity-1.7'))).toBe(stock)
  })

  it.each(recorded.requests)('request %j', (request, apiGateway) => {
    expect(asWritten(renderRequest(request))).toBe(apiGateway)
  })

  it.each(recorded.paths)('path %j in %j', (path, document, result) => {
    expect(readGeneratedPath({ path, document })).toBe(result)
  })

  it('are the cases that the generators give', () => {
    expect(recorded.templates.map(([template]) => template)).toEqual(sampleCases().templates)
    expect(recorded.templates.length + recorded.requests.length + recorded.paths.length).toBe(900)
  })

  it('show every node of the language, its operators and directives, and the methods', () => {
    const shown = [
      ...templateCoverage(
        recorded.templates.map(([template]) => template),
        'velocity-1.7',
      ).keys(),
    ]
    expect(language.filter((construct) => !shown.includes(construct))).toEqual([])
    expect(shown.filter((construct) => construct.startsWith('.')).length).toBeGreaterThan(95)
    const rendered = recorded.templates.filter(([, apiGateway]) => apiGateway !== null)
    expect(rendered.length).toBeGreaterThan(recorded.templates.length / 2)
    expect(recorded.templates.filter(([, apiGateway, stock]) => apiGateway !== stock).length).toBeGreaterThan(100)
  })
})
