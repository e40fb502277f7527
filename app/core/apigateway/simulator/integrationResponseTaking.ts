import type { IntegrationSettings } from '../integration.ts'
import type { BackendResponse } from '../simulation.ts'
import { isFailure } from './gatewayFailure.ts'
import { selectionValueOf } from './lambdaError.ts'
import { type ResponseSelection, selectIntegrationResponse } from './selectIntegrationResponse.ts'
import { SimulationRecord } from './simulationRecord.ts'

/**
 * Index of the integration response that takes a backend's answer, as the simulation chooses it; undefined where none
 * does. A pattern that cannot be used takes nothing.
 */
export function integrationResponseTaking(
  integration: IntegrationSettings,
  responses: readonly ResponseSelection[],
  backend: BackendResponse,
): number | undefined {
  const value = selectionValueOf(integration, backend)
  const chosen = selectIntegrationResponse(responses, value, backend.status, new SimulationRecord(false))
  return isFailure(chosen) ? undefined : responses.indexOf(chosen)
}
