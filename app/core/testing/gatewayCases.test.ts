import { describe, expect, it } from 'vitest'
import { parseGatewayCases, readGatewayCases } from './gatewayCaseFile.ts'
import { judgeGatewayCase } from './gatewayCaseJudge.ts'

const recorded = readGatewayCases()

describe('behaviours of API Gateway recorded by others', () => {
  it('come out the same, all that are taken', () => {
    const counts = new Map<string, { passed: number; taken: number; total: number }>()
    const failures: string[] = []
    for (const each of recorded) {
      const count = counts.get(each.kind) ?? { passed: 0, taken: 0, total: 0 }
      counts.set(each.kind, count)
      count.total += 1
      const verdict = judgeGatewayCase(each)
      if (verdict.kind === 'skipped') continue
      count.taken += 1
      if (verdict.differences.length === 0) count.passed += 1
      else failures.push(`${each.id}: ${verdict.differences.join(' | ')}`)
    }
    for (const [kind, { passed, taken, total }] of counts)
      process.stdout.write(`${kind} ${passed}/${taken} of ${total}\n`)
    expect(failures).toEqual([])
  })
})

describe('the judge', () => {
  const passthrough = {
    id: 'own',
    kind: 'integration',
    given: { integrationType: 'HTTP', httpMethod: 'POST', headers: { 'Content-Type': 'text/plain' }, body: 'abc' },
  }

  it.each([
    [{ endpointRequestBody: 'abc', endpointMethod: 'POST' }, 0],
    [{ endpointRequestBody: 'abcd' }, 1],
    [{ endpointMethod: 'GET', status: 201 }, 2],
    [{ endpointRequestHeaders: { Accept: 'text/plain' } }, 1],
    [{ endpointRequestHeadersPresent: ['X-Not-There'] }, 1],
    [{ absentFromEndpointRequest: ['accept'] }, 1],
    [{ somethingNew: true }, 1],
  ])('finds in %j %i differences', (expected, differences) => {
    const [own] = parseGatewayCases(JSON.stringify([{ ...passthrough, expect: expected }]))
    const verdict = own && judgeGatewayCase(own)
    expect(verdict?.kind === 'judged' ? verdict.differences : undefined).toHaveLength(differences)
  })
})
