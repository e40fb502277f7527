import { atPointer } from '../../diagnostics/index.ts'
import type { MethodCheck } from './methodCheck.ts'

/**
 * A MOCK answers with the statusCode that its request template renders, and with 500 where there is none (api-gateway
 * facts 5.5). What a template renders is the template checks' to say.
 */
export const mockTemplate: MethodCheck = ({ integration }) =>
  integration.type !== 'MOCK' || integration.requestTemplates.size > 0
    ? []
    : [
        atPointer('apigateway/mock-without-template', 'warning', '/integration/requestTemplates', {
          message: 'The MOCK has no request template that gives a statusCode: its calls end with 500.',
          hint: 'Render {"statusCode": 200}.',
        }),
      ]
