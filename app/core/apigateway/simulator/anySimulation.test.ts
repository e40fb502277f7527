import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gatewayRuns } from '../../testing/gatewayRuns.ts'
import { type HttpResponse, type SimulationInput, type SimulationOutcome, checkMethod, simulate } from '../index.ts'
import { gatewayResponseTypes } from './gatewayResponseTypes.ts'

/** What an outcome lacks to be one of the union's members. */
function misfits(outcome: SimulationOutcome): readonly string[] {
  const { methodResponse, trace, log } = outcome
  const found: string[] = []
  if (methodResponse !== undefined && !isResponse(methodResponse)) found.push('no response')
  if (trace.length === 0 || log.length === 0) found.push('nothing said')
  switch (outcome.kind) {
    case 'request': {
      const { method, url, headers, body } = outcome.integrationRequest
      if (![method, url, body, ...headers.flat()].every((text) => typeof text === 'string')) found.push('no request')
      return found
    }
    case 'mock':
      return Number.isInteger(outcome.statusCode) ? found : [...found, 'no status']
    case 'gatewayResponse':
      return outcome.type in gatewayResponseTypes ? found : [...found, `no type: ${outcome.type}`]
  }
}

function isResponse({ status, headers, body }: HttpResponse): boolean {
  return (
    Number.isInteger(status) && headers.flat().every((text) => typeof text === 'string') && typeof body === 'string'
  )
}

/** Spans lie within their parts. */
function strays({ provenance, responseProvenance = [], ...outcome }: SimulationOutcome): readonly unknown[] {
  const sent = outcome.kind === 'mock' ? undefined : outcome.integrationRequest
  return [
    ...provenance.filter(({ part, end }) => {
      if (part.kind === 'header') return end > (sent?.headers[part.index]?.[1].length ?? 0)
      return end > ((part.kind === 'url' ? sent?.url : sent?.body)?.length ?? 0)
    }),
    ...responseProvenance.filter(({ part, end }) => {
      const { headers = [], body = '' } = outcome.methodResponse ?? {}
      return end > (part.kind === 'header' ? (headers[part.index]?.[1].length ?? 0) : body.length)
    }),
  ]
}

describe('for any API, request and backend', () => {
  // More than other properties have in a short run, as an outcome comes of many parts; as many as they in a long one.
  const numRuns = Math.max(fc.readConfigureGlobal().numRuns ?? 100, 400)
  const timeLimit = numRuns * 100
  const each = (check: (input: SimulationInput) => void): void => {
    fc.assert(fc.property(gatewayRuns, check), { numRuns })
  }

  it(
    'the outcome is one of the union, with its stretches in place',
    () => {
      each((input) => {
        const outcome = simulate(input)
        expect(misfits(outcome)).toEqual([])
        expect(strays(outcome)).toEqual([])
      })
    },
    timeLimit,
  )

  it(
    'the outcome is the same again, and untraced but for where things came from',
    () => {
      each((input) => {
        const { provenance, responseProvenance, ...outcome } = simulate(input)
        expect(simulate(input)).toEqual({ ...outcome, provenance, ...(responseProvenance && { responseProvenance }) })
        expect(simulate({ ...input, traced: false })).toEqual({ ...outcome, provenance: [] })
      })
    },
    timeLimit,
  )

  it(
    'the checks find problems, and no more than that happens',
    () => {
      each(({ method, restApi }) => {
        for (const { code, message } of checkMethod(method, restApi)) {
          expect(code).toMatch(/^(apigateway|jsonpath)\//)
          expect(message).not.toBe('')
        }
      })
    },
    timeLimit,
  )
})
