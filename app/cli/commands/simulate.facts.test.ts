import { describe, expect, it } from 'vitest'
import { differencesFrom, type GatewayFact } from '../../core/testing/gatewayFact.ts'
import { gatewayFacts } from '../../core/testing/gatewayFacts.ts'
import { simulationInput } from '../../core/testing/methodFixture.ts'
import { type PrintedOutcome, simulateOnCommandLine } from '../testing/simulateOnCommandLine.ts'

const byTitle = gatewayFacts.map((fact) => [fact.title, fact] as const)

describe('what the fact sheet tells, imported from OpenAPI and simulated on the command line', () => {
  it.each(byTitle)('%s', async (_, { integration, circumstances, expect: expected }) => {
    const input = simulationInput(integration, circumstances)
    const { code, out, err } = await simulateOnCommandLine(input)
    expect([code, err]).toEqual([0, ''])
    const printed = JSON.parse(out) as PrintedOutcome
    expect(differencesFrom(expected, printed)).toEqual([])
  })

  const run = async (fact: GatewayFact, format: string) =>
    simulateOnCommandLine(simulationInput(fact.integration, fact.circumstances), format)
  const sending = byTitle.filter(([, { expect: expected }]) => expected.sent !== undefined)
  const refused = byTitle.filter(([, { expect: expected }]) => expected.kind === 'gatewayResponse' && !expected.log)
  const answered = byTitle.filter(([, { expect: expected }]) => expected.response?.status !== undefined)

  it.each(sending)('as the raw request: %s', async (_, fact) => {
    const { code, out, err } = await run(fact, 'http')
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(/^[A-Z]+ https?:/)
  })

  it.each(refused)('as the reason why there is none, or no answer: %s', async (_, fact) => {
    const { err } = await run(fact, 'http')
    expect(err).toContain(`API Gateway answers by itself, ${fact.expect.type}: ${fact.expect.response?.status ?? ''}`)
  })

  it.each(answered)('as the raw response: %s', async (_, fact) => {
    const { code, out } = await run(fact, 'response')
    expect([code, out.split('\n')[0]]).toEqual([0, `HTTP/1.1 ${fact.expect.response?.status}`])
  })
})
