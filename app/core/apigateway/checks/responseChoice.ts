import { atPointer, type Diagnostic } from '../../diagnostics/index.ts'
import { compileRegex, type JavaRegex, matchWhole } from '../../java/index.ts'
import type { IntegrationResponse } from '../restApi.ts'
import { invokesLambda } from '../simulator/lambdaError.ts'
import type { MethodCheck } from './methodCheck.ts'

/** Statuses of backends that people map. */
const statuses = [200, 201, 202, 204, 301, 302, 304, 400, 401, 403, 404, 405, 409, 410, 422, 429, 500, 502, 503, 504]
const steps = 10_000

interface Choice {
  readonly response: IntegrationResponse
  readonly index: number
  readonly regex: JavaRegex | undefined
}

/**
 * Answers that no integration response takes, and answers that several take: the former end with 500, of the latter the
 * order is recorded once only (api-gateway facts 6). Proxies pass every answer on.
 */
export const responseChoice: MethodCheck = ({ integration }) => {
  if (integration.type === 'HTTP_PROXY' || integration.type === 'AWS_PROXY') return []
  const choices = integration.responses.map((response, index): Choice => {
    const { selectionPattern = '' } = response
    const compiled = selectionPattern === '' ? undefined : compileRegex(selectionPattern)
    return { response, index, regex: compiled?.kind === 'regex' ? compiled.regex : undefined }
  })
  const ofLambda = invokesLambda(integration)
  const success = ofLambda ? '' : '200'
  const isTaken = choices.some(
    ({ response, regex }) => isDefault(response) || (regex !== undefined && matches(regex, success)),
  )
  const untaken = isTaken || integration.type === 'MOCK' ? [] : [noDefault(ofLambda)]
  return [...untaken, ...(ofLambda ? [] : overlaps(choices))]
}

function isDefault({ selectionPattern }: IntegrationResponse): boolean {
  return selectionPattern === undefined || selectionPattern === ''
}

function matches(regex: JavaRegex, value: string): boolean {
  return matchWhole(regex, value, { steps }).kind === 'match'
}

function noDefault(ofLambda: boolean): Diagnostic {
  return atPointer('apigateway/no-default-response', 'warning', '/integration/responses', {
    message: `No integration response takes ${ofLambda ? 'a result that is no error' : 'the status 200'}: such answers end with 500.`,
    hint: 'Add an integration response without a selection pattern.',
  })
}

function overlaps(choices: readonly Choice[]): readonly Diagnostic[] {
  return choices.flatMap(({ response, index, regex }) => {
    const earlier = choices.slice(0, index)
    const both = statuses.filter(
      (status) =>
        regex !== undefined &&
        matches(regex, String(status)) &&
        earlier.some((other) => other.regex !== undefined && matches(other.regex, String(status))),
    )
    if (both.length === 0) return []
    const message = `The selection pattern ${response.selectionPattern} takes ${both.join(', ')}, which another one takes too.`
    const hint = 'The lower status code is taken, as far as it is known: let each pattern take statuses of its own.'
    return [
      atPointer('apigateway/overlapping-patterns', 'warning', `/integration/responses/${index}/selectionPattern`, {
        message,
        hint,
      }),
    ]
  })
}
