import { describe, expect, it } from 'vitest'
import type { Id } from '../../mapping/index.ts'
import { exampleProject } from '../document/exampleProject.ts'
import type { Project, ProjectMethod, ProjectMethodResponse } from '../model.ts'
import { mockedAnswer } from './mockedAnswer.ts'

const pet = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'integer', example: 7 }, name: { type: 'string', enum: ['Rex'] } },
}

function answering(methodResponses: readonly Omit<ProjectMethodResponse, 'id'>[]): [Project, ProjectMethod] {
  const project = exampleProject()
  const [method] = project.methods
  if (method === undefined) throw new Error('the example has a method')
  const models = [{ id: 'pet' as Id, name: 'Pet', contentType: 'application/json', schema: pet }]
  const numbered = methodResponses.map((response, at) => ({ ...response, id: `answer-${at}` as Id }))
  return [
    { ...project, api: { ...project.api, models } },
    { ...method, methodResponses: numbered },
  ]
}

const bare = { headers: [], models: [] }
const withPet = (contentType: string) => ({ headers: [], models: [{ contentType, model: 'Pet' }] })

describe('mockedAnswer', () => {
  it('takes status, content type and body from the success that has a model', () => {
    const responses = [
      { statusCode: '404', ...withPet('application/problem+json') },
      { statusCode: '200', ...bare },
      { statusCode: '201', ...withPet('application/vnd.pet+json') },
    ]
    const { status, headers, body } = mockedAnswer(...answering(responses))
    expect(status).toBe(201)
    expect(headers).toEqual([{ name: 'Content-Type', value: 'application/vnd.pet+json' }])
    expect(JSON.parse(body)).toEqual({ id: 7, name: 'Rex' })
  })

  it.each([
    ['no method response', [], 200],
    ['one without a model', [{ statusCode: '204', ...bare }], 204],
    ['no success', [{ statusCode: '404', ...bare }], 404],
    ['a status that is none', [{ statusCode: '2xx', ...bare }], 200],
    ['a status out of range', [{ statusCode: '2000', ...bare }], 200],
    [
      'a model that is gone',
      [{ statusCode: '200', headers: [], models: [{ contentType: 'a/b', model: 'Gone' }] }],
      200,
    ],
  ])('of %s answers with an empty object', (_, responses, status) => {
    expect(mockedAnswer(...answering(responses))).toMatchObject({ status, body: '{}' })
  })
})
