import { atPointer } from '../../diagnostics/index.ts'
import { compileRegex, matchWhole } from '../../java/index.ts'
import type { IntegrationResponse } from '../restApi.ts'
import { configurationError, type GatewayFailure } from './gatewayFailure.ts'
import type { SimulationRecord } from './simulationRecord.ts'

/** Steps that matching one pattern may take; a pattern that needs more counts as not matching, with a diagnostic. */
const patternSteps = 1_000_000

/** What of an integration response decides whether it is chosen. */
export type ResponseSelection = Pick<IntegrationResponse, 'statusCode' | 'selectionPattern'>

/**
 * The integration response whose selection pattern matches the value as a whole, the lowest status first; without a match
 * the one without a pattern (api-gateway facts 6). Neither ends with 500.
 */
export function selectIntegrationResponse<Response extends ResponseSelection>(
  responses: readonly Response[],
  value: string,
  backendStatus: number,
  record: SimulationRecord,
): Response | GatewayFailure {
  const byStatus = responses.map((response, index) => ({ response, index }))
  byStatus.sort((a, b) => a.response.statusCode.localeCompare(b.response.statusCode))
  const matching = byStatus.filter(({ response, index }) => matches(response, index, value, record))
  const [chosen, ...others] = matching
  if (chosen !== undefined) {
    const { statusCode, selectionPattern } = chosen.response
    record.say('selection', `The pattern ${selectionPattern} of the response ${statusCode} matches "${value}".`)
    if (others.length > 0) {
      const rest = others.map(({ response }) => response.statusCode).join(', ')
      record.sayUnverified('selection', `The patterns of ${rest} match as well; the lowest status was taken.`)
    }
    return chosen.response
  }
  const fallback = responses.find(({ selectionPattern }) => selectionPattern === undefined || selectionPattern === '')
  if (fallback !== undefined) {
    record.say('selection', `No pattern matches "${value}"; the default response ${fallback.statusCode} was taken.`)
    return fallback
  }
  record.say('selection', `No pattern matches "${value}" and there is no default response: API Gateway answers 500.`)
  return configurationError(
    `No match for output mapping and no default output mapping configured. Endpoint Response Status Code: ${backendStatus}`,
  )
}

function matches(
  { selectionPattern }: ResponseSelection,
  index: number,
  value: string,
  record: SimulationRecord,
): boolean {
  if (selectionPattern === undefined || selectionPattern === '') return false
  const pointer = `/integration/responses/${index}/selectionPattern`
  const compiled = compileRegex(selectionPattern)
  if (compiled.kind !== 'regex') {
    record.report(
      atPointer(`apigateway/selection-pattern-${compiled.kind}`, 'error', pointer, {
        message: `The selection pattern ${selectionPattern} cannot be used: ${compiled.message}.`,
        hint: 'Write a regular expression of java.util.regex that matches the whole value.',
      }),
    )
    return false
  }
  const found = matchWhole(compiled.regex, value, { steps: patternSteps })
  if (found.kind !== 'budget') return found.kind === 'match'
  record.report(
    atPointer('apigateway/selection-pattern-budget', 'warning', pointer, {
      message: `The selection pattern ${selectionPattern} takes more than ${patternSteps} steps on this value.`,
      hint: 'Write it without nested repetitions.',
    }),
  )
  return false
}
