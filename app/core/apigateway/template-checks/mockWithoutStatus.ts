import { textRange } from '../../text/index.ts'
import type { GatewayCheck } from './templateContext.ts'

/** A mock's request template that says no `statusCode` (api-gateway facts 5.5). */
export const mockWithoutStatus: GatewayCheck = {
  code: 'apigateway/mock-without-status',
  severity: 'warning',
  docs: 'docs/checks/apigateway-mock-without-status.md',
  title: 'Mock without a status code',
  run({ parsed: { source } }, { side, method }) {
    if (side !== 'request' || method?.integration.type !== 'MOCK' || source.includes('statusCode')) return []
    // What the client or a variable brings can hold it.
    if (source.includes('$')) return []
    return [
      {
        range: textRange(0, source.length),
        message: 'This template of a mock says no statusCode, and every call ends with 500.',
        hint: 'Print {"statusCode": 200}.',
      },
    ]
  },
}
