import { JavaMap } from '../../java/index.ts'
import { parsePermissive } from '../../json/index.ts'
import { configurationError, type GatewayFailure } from './gatewayFailure.ts'
import type { SimulationRecord } from './simulationRecord.ts'

/**
 * The number that a MOCK's request template renders as `statusCode`, read as leniently as bodies are: `{statusCode: 200,}`
 * passes. Anything but an integer there ends with 500 (api-gateway facts 5.5); that one that is no status passes, an
 * emulator tells.
 */
export function readMockStatus(rendered: string, record: SimulationRecord): number | GatewayFailure {
  const parsed = parsePermissive(rendered)
  const document = parsed.kind === 'value' ? parsed.value : null
  const status = document instanceof JavaMap ? document.entries.get('statusCode') : undefined
  if (typeof status === 'number') {
    const isStatus = status >= 100 && status <= 599
    record[isStatus ? 'say' : 'sayUnverified']('backend', `The request template gave the status code ${status}.`)
    return status
  }
  record.say('backend', 'The request template gave no integer statusCode: API Gateway answers 500.')
  return configurationError(
    'Unable to parse statusCode. It should be an integer that is defined in the request template.',
  )
}
