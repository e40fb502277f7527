import { atPointer } from '../../diagnostics/index.ts'
import type { ContentHandling, IntegrationType } from '../integration.ts'
import type { Integration } from '../restApi.ts'
import type { MethodCheck } from './methodCheck.ts'
import { oneOf, validationErrors } from './validationErrors.ts'

/** In the order in which AWS lists them; of the other two words the order is not recorded. */
const types: readonly IntegrationType[] = ['HTTP', 'MOCK', 'AWS_PROXY', 'HTTP_PROXY', 'AWS']
const connectionTypes: readonly string[] = ['VPC_LINK', 'INTERNET']
const contentHandlings: readonly ContentHandling[] = ['CONVERT_TO_TEXT', 'CONVERT_TO_BINARY']

/**
 * An integration that was read from somewhere may have words that PutIntegration does not take; AWS answers to all of them at
 * once (api-gateway facts 1.6). The problem stands at the first.
 */
export const integrationType: MethodCheck = ({ integration }) => {
  const wrong = wordsOf(integration).filter(({ value, words }) => value !== undefined && !words.includes(value))
  const [first] = wrong
  if (first === undefined) return []
  const message = validationErrors(
    wrong.map(({ name, value = '', words }) => ({
      value,
      member: `putIntegrationInput.${name}`,
      constraint: oneOf(words),
    })),
  )
  const code = first.name === 'type' ? 'apigateway/invalid-integration-type' : 'apigateway/invalid-integration-word'
  const hint =
    first.name === 'type' ? 'Choose one of the types that it lists.' : 'Choose one of the words that it lists.'
  return [atPointer(code, 'error', `/integration/${first.name}`, { message, hint })]
}

interface Word {
  readonly name: string
  readonly value: string | undefined
  readonly words: readonly string[]
}

function wordsOf(integration: Integration): readonly Word[] {
  return [
    { name: 'type', value: String(integration.type), words: types },
    {
      name: 'connectionType',
      value: 'connectionType' in integration ? integration.connectionType : undefined,
      words: connectionTypes,
    },
    { name: 'contentHandling', value: integration.contentHandling, words: contentHandlings },
  ]
}
