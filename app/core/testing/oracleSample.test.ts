import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readGeneratedPath } from './jsonPathResults.ts'
import { asWritten } from './oracle.ts'
import { type OracleSample, sampleCases } from './oracleSample.ts'
import { renderRequest } from './templateRequests.ts'
import { renderGenerated } from './velocityTemplates.ts'

const recorded = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures/oracle-sample.json'), 'utf8'),
) as OracleSample

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
    expect(recorded.templates.length + recorded.requests.length + recorded.paths.length).toBe(550)
  })
})
