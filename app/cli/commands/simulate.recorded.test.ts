import { describe, expect, it } from 'vitest'
import { type Pairs, simulate, type SimulationInput, type SimulationOutcome } from '../../core/apigateway/index.ts'
import { readGatewayCases } from '../../core/testing/gatewayCaseFile.ts'
import { toCaseRun } from '../../core/testing/gatewayCaseSetup.ts'
import { type PrintedOutcome, printedOutcome } from '../testing/simulateOnCommandLine.ts'

/** What of an outcome both ways must give alike. */
function essence(outcome: SimulationOutcome | PrintedOutcome): object {
  const sent = outcome.kind === 'mock' || !('integrationRequest' in outcome) ? undefined : outcome.integrationRequest
  return {
    kind: outcome.kind,
    type: 'type' in outcome ? outcome.type : undefined,
    sent: sent && { ...sent, headers: sorted(sent.headers) },
    response: outcome.methodResponse && {
      ...outcome.methodResponse,
      headers: sorted(outcome.methodResponse.headers),
    },
    log: outcome.log.length,
  }
}

/** An import may order the headers otherwise than the recording has them. */
function sorted(headers: Pairs): Pairs {
  return headers.toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/**
 * What OpenAPI cannot say, so that nobody can import it: its object of responses has one entry a pattern; and a path
 * variable that the path does not have, which no project declares.
 */
function canBeWritten({ method }: SimulationInput): boolean {
  const patterns = method.integration.responses.map(({ selectionPattern = '' }) => selectionPattern)
  const variables = [...method.requestParameters.keys()].flatMap(
    (key) => /^method\.request\.path\.(.*)$/.exec(key)?.[1] ?? [],
  )
  return (
    new Set(patterns).size === patterns.length &&
    variables.every((name) => method.path.includes(`{${name}}`) || method.path.includes(`{${name}+}`))
  )
}

const runs = readGatewayCases().flatMap((recorded) => {
  const run = toCaseRun(recorded)
  if (run === undefined || !canBeWritten(run.input)) return []
  const { answer, input } = run
  if (answer === undefined) return [{ id: recorded.id, input }]
  const { backend: _, ...withoutBackend } = input
  const asked = simulate(withoutBackend)
  const backend = asked.kind === 'request' ? answer(asked.integrationRequest) : input.backend
  return [{ id: recorded.id, input: backend === undefined ? input : { ...input, backend } }]
})

describe('recorded behaviours, imported from OpenAPI and simulated on the command line', () => {
  it('come out as they do in the core', async () => {
    const differing: string[] = []
    for (const { id, input } of runs) {
      const [inCore, printed] = [essence(simulate(input)), essence(await printedOutcome(input))]
      if (JSON.stringify(inCore) !== JSON.stringify(printed)) {
        differing.push(`${id}\n  core ${JSON.stringify(inCore)}\n  line ${JSON.stringify(printed)}`)
      }
    }
    process.stdout.write(`${runs.length - differing.length}/${runs.length} alike on the command line\n`)
    expect(differing).toEqual([])
  }, 120_000)
})
