import { describe, expect, it } from 'vitest'
import type { IntegrationSettings } from '../../../core/apigateway/index.ts'
import { patternMatch } from './patternMatch.ts'

const http: IntegrationSettings = { type: 'HTTP', httpMethod: 'GET', uri: 'https://h/' }
const lambda: IntegrationSettings = {
  type: 'AWS',
  httpMethod: 'POST',
  uri: 'arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/arn:aws:lambda:us-east-1:1:function:f/invocations',
}
const answer = (status: number) => ({ status, headers: [], body: '' })

describe('patternMatch', () => {
  it.each([
    ['4\\d{2}', 404, true],
    ['4\\d', 404, false],
    ['200|404', 404, true],
    ['[45].*', 200, false],
  ])('of the pattern %s and the status %d is %s: the whole status counts', (pattern, status, matches) => {
    expect(patternMatch(http, pattern, answer(status)).matches).toBe(matches)
  })

  it('says why a pattern cannot be used', () => {
    expect(patternMatch(http, '(4', answer(404)).problem).toContain('This pattern cannot be used')
  })

  it('says nothing without an answer, and of the status of a Lambda function', () => {
    expect(patternMatch(http, '4.*', undefined)).toEqual({ matches: false })
    expect(patternMatch(lambda, '4.*', answer(404))).toEqual({ matches: false })
  })
})
