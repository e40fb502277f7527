import { describe, expect, it } from 'vitest'
import { integrationResponseTaking } from '../../apigateway/index.ts'
import type { Id } from '../../mapping/index.ts'
import { exampleProject } from '../document/exampleProject.ts'
import type { ProjectMethod } from '../model.ts'
import { answerOf } from '../sides/samplesTaken.ts'
import { answerFor } from './answerFor.ts'

const project = exampleProject()
const [example] = project.methods
if (example === undefined) throw new Error('the example has a method')

const lambda = {
  type: 'AWS',
  httpMethod: 'POST',
  uri: 'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:f/invocations',
  passthroughBehavior: 'WHEN_NO_MATCH',
} as const

const mapping = { parameters: [], payloads: [] }
const responses = (pattern: string): ProjectMethod['integrationResponses'] => [
  { id: 'default' as Id, statusCode: '200', mapping },
  { id: 'asked' as Id, statusCode: '404', selectionPattern: pattern, mapping },
]

describe('answerFor', () => {
  it.each(['404', '4\\d{2}', '5..', '(418|599)'])('has a status that %s takes', (pattern) => {
    const method: ProjectMethod = { ...example, integrationResponses: responses(pattern) }
    const answer = answerFor(project, method, 'asked' as Id)
    expect(integrationResponseTaking(method.integration, method.integrationResponses, answerOf(answer))).toBe(1)
  })

  it.each(['.*Not Found.*', '^Bad Request:.*'])('has an error message of a function that %s takes', (pattern) => {
    const method: ProjectMethod = { ...example, integration: lambda, integrationResponses: responses(pattern) }
    const answer = answerFor(project, method, 'asked' as Id)
    expect(integrationResponseTaking(method.integration, method.integrationResponses, answerOf(answer))).toBe(1)
  })

  it('is the default’s for the default', () => {
    const method: ProjectMethod = { ...example, integrationResponses: responses('200') }
    const answer = answerFor(project, method, 'default' as Id)
    expect(integrationResponseTaking(method.integration, method.integrationResponses, answerOf(answer))).toBe(0)
  })

  it('is some answer where the pattern takes none', () => {
    const method: ProjectMethod = { ...example, integrationResponses: responses('never a status') }
    expect(answerFor(project, method, 'asked' as Id).status).toBe(200)
  })
})
