import { JavaMap, type JavaValue } from '../../java/index.ts'
import { parsePermissive, printInputJson } from '../../json/index.ts'
import { lambdaFunctionOf, parseIntegrationUri } from '../../aws/index.ts'
import type { IntegrationSettings } from '../integration.ts'
import type { Integration } from '../restApi.ts'
import type { BackendResponse } from '../simulation.ts'
import { shownValue } from '../value.ts'
import { configurationError, type GatewayFailure } from './gatewayFailure.ts'
import type { SimulationRecord } from './simulationRecord.ts'

/** Whether an integration invokes a Lambda function whose answer is mapped. */
export function invokesLambda(integration: IntegrationSettings): boolean {
  if (integration.type !== 'AWS') return false
  const outcome = parseIntegrationUri(shownValue(integration.uri))
  return outcome.kind === 'uri' && lambdaFunctionOf(outcome.uri) !== undefined
}

/**
 * Lambda's refusal of a caller without permission ends with 500 (api-gateway facts 7; that it is told by the error's
 * name, an emulator's knowledge).
 */
export function deniedInvocation(
  integration: Integration,
  { status, headers, body }: BackendResponse,
  record: SimulationRecord,
): GatewayFailure | undefined {
  if (integration.type !== 'AWS_PROXY' && !invokesLambda(integration)) return undefined
  const named = headers.some(([name, value]) => /^x-amzn-errortype$/i.test(name) && value.startsWith(denial))
  if (!named && !(status === 403 && body.includes(denial))) return undefined
  record.sayUnverified('backend', 'Lambda denies the call: API Gateway answers 500.')
  return configurationError('Invalid permissions on Lambda function')
}

const denial = 'AccessDeniedException'

/**
 * What selection patterns are matched against: of a function its error's message, '' where it succeeded; of any other
 * backend the status (api-gateway facts 6).
 */
export function selectionValueOf(integration: IntegrationSettings, backend: BackendResponse): string {
  if (!invokesLambda(integration)) return String(backend.status)
  const message = errorMessageOf(backend.body)?.message
  return typeof message === 'string' ? message : ''
}

/**
 * The body as header mappings read it: an error's message that is JSON in a string is read as JSON, so that
 * `integration.response.body.errorMessage.trace.function` finds something (api-gateway facts 2.2). Templates see the string.
 */
export function bodyForHeaderMappings(integration: Integration, backend: BackendResponse): string {
  const error = invokesLambda(integration) ? errorMessageOf(backend.body) : undefined
  if (error === undefined || typeof error.message !== 'string' || !/^\s*\{/.test(error.message)) return backend.body
  const parsed = parsePermissive(error.message)
  if (parsed.kind === 'error') return backend.body
  const members = new Map(error.body.entries)
  members.set('errorMessage', parsed.value)
  return printInputJson(new JavaMap(members))
}

function errorMessageOf(body: string): { readonly body: JavaMap; readonly message: JavaValue } | undefined {
  const parsed = parsePermissive(body)
  if (parsed.kind === 'error' || !(parsed.value instanceof JavaMap)) return undefined
  const message = parsed.value.entries.get('errorMessage')
  return message === undefined ? undefined : { body: parsed.value, message }
}
