import type { IntegrationRequest, RequestSpan, SimulationOutcome } from '../../apigateway/index.ts'

/** The integration request of an outcome; undefined where none was sent. */
export function sentRequest(outcome: SimulationOutcome): IntegrationRequest | undefined {
  return outcome.kind === 'mock' ? undefined : outcome.integrationRequest
}

/** What a stretch of the integration request covers; '' where none was sent. */
export function partText(
  outcome: SimulationOutcome,
  { part, start, end }: Pick<RequestSpan, 'part' | 'start' | 'end'>,
): string {
  const request = sentRequest(outcome)
  if (request === undefined) return ''
  const text =
    part.kind === 'url' ? request.url : part.kind === 'body' ? request.body : (request.headers[part.index]?.[1] ?? '')
  return text.slice(start, end)
}
