import { atPointer, type Diagnostic } from '../../diagnostics/index.ts'
import { appendPointer } from '../../json/index.ts'
import type { Value } from '../value.ts'
import type { MethodCheck } from './methodCheck.ts'

/** Where AWS stores texts, a number or a boolean of the document that was read is refused (api-gateway facts 1.6). */
export const storedTexts: MethodCheck = ({ integration }) => [
  ...textsOf(integration.requestParameters, '/integration/requestParameters'),
  ...textsOf(integration.requestTemplates, '/integration/requestTemplates'),
  ...integration.responses.flatMap(({ responseParameters, responseTemplates }, index) => [
    ...textsOf(responseParameters, `/integration/responses/${index}/responseParameters`),
    ...textsOf(responseTemplates, `/integration/responses/${index}/responseTemplates`),
  ]),
]

const classes = {
  number: 'com.amazon.coral.value.json.numbers.TruncatingBigNumber',
  boolean: 'java.lang.Boolean',
} as const

function textsOf(texts: ReadonlyMap<string, Value | null>, at: string): readonly Diagnostic[] {
  return [...texts].flatMap(([key, value]) => {
    const found = typeof value === 'object' && value !== null ? value.opaque : undefined
    if (typeof found !== 'number' && typeof found !== 'boolean') return []
    return [
      atPointer('apigateway/not-a-text', 'error', appendPointer(at, key), {
        message: `class ${classes[typeof found === 'number' ? 'number' : 'boolean']} can not be converted to an String`,
        hint: `Write ${found} as a text, in quotes.`,
      }),
    ]
  })
}
