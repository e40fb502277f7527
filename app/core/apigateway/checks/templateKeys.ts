import { atPointer, type Diagnostic } from '../../diagnostics/index.ts'
import { appendPointer } from '../../json/index.ts'
import { type MethodCheck, validationResult } from './methodCheck.ts'

/** Keys of templates are content types (api-gateway facts 1.6). */
export const templateKeys: MethodCheck = ({ integration }) => [
  ...keysOf(integration.requestTemplates, '/integration/requestTemplates'),
  ...integration.responses.flatMap(({ responseTemplates }, index) =>
    keysOf(responseTemplates, `/integration/responses/${index}/responseTemplates`),
  ),
]

function keysOf(templates: ReadonlyMap<string, unknown>, at: string): readonly Diagnostic[] {
  return [...templates.keys()]
    .filter((key) => key !== '$default' && !/^[^\s/]+\/[^\s/]+/.test(key))
    .map((key) =>
      atPointer('apigateway/invalid-content-type', 'error', appendPointer(at, key), {
        message: validationResult(`Invalid content type specified: ${key}`),
        hint: 'Write a media type such as application/json.',
      }),
    )
}
