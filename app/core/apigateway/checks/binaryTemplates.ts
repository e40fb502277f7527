import { atPointer, type Diagnostic } from '../../diagnostics/index.ts'
import type { MethodCheck } from './methodCheck.ts'

/**
 * A template cannot read bytes: CONVERT_TO_BINARY together with a template that is chosen ends with 500, on both sides
 * (api-gateway facts 4.3, recorded).
 */
export const binaryTemplates: MethodCheck = ({ integration }) => {
  const request = 'contentHandling' in integration && integration.contentHandling === 'CONVERT_TO_BINARY'
  return [
    ...(request && integration.requestTemplates.size > 0 && transforms(integration.type)
      ? [problem('/integration/contentHandling', 'request')]
      : []),
    ...integration.responses.flatMap(({ contentHandling, responseTemplates }, index) =>
      contentHandling === 'CONVERT_TO_BINARY' && [...responseTemplates.values()].some((template) => template !== null)
        ? [problem(`/integration/responses/${index}/contentHandling`, 'response')]
        : [],
    ),
  ]
}

function transforms(type: string): boolean {
  return type !== 'HTTP_PROXY' && type !== 'AWS_PROXY'
}

function problem(pointer: string, side: 'request' | 'response'): Diagnostic {
  return atPointer('apigateway/binary-template', 'warning', pointer, {
    message: `CONVERT_TO_BINARY gives the ${side} template bytes, which it cannot read: calls with a body end with 500.`,
    hint: 'Remove the template, or the conversion.',
  })
}
