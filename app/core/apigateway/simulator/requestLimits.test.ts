import { describe, expect, it } from 'vitest'
import type { ClientRequest, SimulationOutcome } from '../index.ts'
import { httpIntegration, httpProxyIntegration, simulateWith } from '../../testing/methodFixture.ts'

const megabyte = 1024 * 1024

function send(request: Partial<ClientRequest>): SimulationOutcome {
  return simulateWith(httpIntegration(), { request })
}

function isUnverified({ trace }: SimulationOutcome): boolean {
  return trace.some(({ stage, unverified }) => stage === 'route' && unverified === true)
}

describe('G8: a body of up to 10 MB', () => {
  it.each([
    ['text', 'x'.repeat(10 * megabyte), false, false],
    ['text of one byte more', 'x'.repeat(10 * megabyte + 1), false, true],
    ['text of two bytes a character', 'é'.repeat(5 * megabyte + 1), false, true],
    ['bytes, which base64 makes a third longer', 'AAAA'.repeat((10 * megabyte) / 3), true, false],
    ['more bytes', 'AAAA'.repeat((10 * megabyte) / 3 + 1), true, true],
  ])('%s', (_, body, isBase64Encoded, refused) => {
    const outcome = send({ body, isBase64Encoded })
    expect(outcome.kind === 'gatewayResponse' ? outcome.type : outcome.kind).toBe(
      refused ? 'REQUEST_TOO_LARGE' : 'request',
    )
    expect(outcome.methodResponse?.status === 413).toBe(refused)
  })

  it('of the backend too, unless it is streamed', () => {
    const backend = { status: 200, headers: [], body: 'x'.repeat(10 * megabyte + 1) }
    expect(simulateWith(httpIntegration(), { backend })).toMatchObject({ methodResponse: { status: 500 } })
    const streaming = { ...httpProxyIntegration(), responseTransferMode: 'STREAM' } as const
    expect(simulateWith(streaming, { backend }).methodResponse?.status).toBe(200)
  })
})

describe('G8: header values of up to 10,240 bytes together', () => {
  it.each([
    [[10_240], false],
    [[10_241], true],
    [[5000, 5240], false],
    [[5000, 5241], true],
  ])('%j', (lengths, refused) => {
    const headers = lengths.map((length, i) => [`X-${i}`, 'x'.repeat(length)] as const)
    const outcome = send({ headers })
    expect(outcome.kind === 'gatewayResponse' && outcome.type === 'REQUEST_TOO_LARGE').toBe(refused)
    expect(isUnverified(outcome)).toBe(refused)
  })
})

describe('G8: URLs of up to 10,240 characters, 8,192 at the edge', () => {
  it.each([
    [8000, 'request', false],
    [9000, 'request', true],
    [10_300, 'gatewayResponse', true],
  ])('%i', (length, kind, unverified) => {
    const outcomes = [send({ path: `/orders/${'x'.repeat(length)}` }), send({ query: [['q', 'x'.repeat(length)]] })]
    expect(outcomes.map((outcome) => outcome.kind)).toEqual([kind, kind])
    expect(outcomes.map(isUnverified)).toEqual([unverified, unverified])
    expect(outcomes[0]?.methodResponse?.status === 414).toBe(kind === 'gatewayResponse')
  })

  it('counts what is sent: percent-encoded', () => {
    expect(send({ query: [['q', 'é'.repeat(2000)]] }).methodResponse?.status).toBe(414)
  })
})
