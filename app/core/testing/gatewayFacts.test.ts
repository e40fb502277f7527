import { describe, expect, it } from 'vitest'
import { simulate } from '../apigateway/index.ts'
import { differencesFrom } from './gatewayFact.ts'
import { gatewayFacts } from './gatewayFacts.ts'
import { simulationInput } from './methodFixture.ts'

const byTitle = gatewayFacts.map((fact) => [fact.title, fact] as const)

describe('what the fact sheet tells of API Gateway', () => {
  it.each(byTitle)('%s', (_, { integration, circumstances, expect: expected }) => {
    expect(differencesFrom(expected, simulate(simulationInput(integration, circumstances)))).toEqual([])
  })
})

describe('the comparison', () => {
  const outcome = {
    kind: 'request',
    log: ['a'],
    integrationRequest: { method: 'POST', url: 'u', headers: [['X', '1']], body: '{"a": 1}', isBase64Encoded: false },
  } as const

  it.each([
    [{ kind: 'request', sent: { url: 'u', headers: { x: '1', y: null }, json: { a: 1 } } } as const, 0],
    [{ kind: 'mock', type: 'THROTTLED' } as const, 2],
    [{ sent: { method: 'GET', url: 'v', body: '', isBase64Encoded: true, json: { a: 2 } } }, 5],
    [{ sent: { headers: { x: null, y: '1' } }, log: 'b' }, 3],
    [{ response: { status: 200 } }, 2],
  ])('finds in %j %i differences', (expected, count) => {
    expect(differencesFrom(expected, outcome)).toHaveLength(count)
  })
})
