import { atPointer } from '../../diagnostics/index.ts'
import { appendPointer } from '../../json/index.ts'
import type { MethodCheck } from './methodCheck.ts'

/**
 * An empty template is none: it is stored as null, and the payload passes through (api-gateway facts 1.3, recorded of
 * responses, where the documentation tells to write one). What a client sends then reaches the backend as it came.
 */
export const emptyTemplates: MethodCheck = ({ integration: { type, requestTemplates } }) => {
  if (type === 'HTTP_PROXY' || type === 'AWS_PROXY') return []
  return [...requestTemplates]
    .filter(([, template]) => template === '')
    .map(([key]) =>
      atPointer('apigateway/empty-template', 'warning', appendPointer('/integration/requestTemplates', key), {
        message: `The template for ${key} is empty, which is none: the client's payload passes through.`,
        hint: 'Write ## to send nothing, or remove the template.',
      }),
    )
}
