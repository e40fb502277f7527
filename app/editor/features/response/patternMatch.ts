import { type IntegrationSettings, shownValue } from '../../../core/apigateway/index.ts'
import { compileRegex, matchWhole } from '../../../core/java/index.ts'
import type { SampleResponse } from '../../../core/project/index.ts'

export interface PatternMatch {
  /** Why the pattern cannot be used. */
  readonly problem?: string
  /** Whether this sample's backend answer is one that the pattern takes. */
  readonly matches: boolean
  /** The same in words; absent where nothing is known of the answer. */
  readonly words?: string
}

/** The steps that matching may take while somebody types. */
const steps = 200_000

/** Whether a selection pattern takes the backend's answer: its status. Nothing is said of Lambda functions. */
export function patternMatch(
  integration: IntegrationSettings,
  pattern: string,
  backend: SampleResponse | undefined,
): PatternMatch {
  if (pattern === '') return { matches: false, words: 'The default: it answers what no other pattern takes.' }
  const compiled = compileRegex(pattern)
  if (compiled.kind !== 'regex') return { matches: false, problem: `This pattern cannot be used: ${compiled.message}.` }
  // The pattern of a Lambda function is held against the message of its error, which a status does not tell.
  const isLambda = integration.type === 'AWS' && shownValue(integration.uri).includes(':lambda:')
  if (backend === undefined || isLambda) return { matches: false }
  const { kind } = matchWhole(compiled.regex, String(backend.status), { steps })
  const { status } = backend
  if (kind === 'budget') return { matches: false, words: `This pattern takes too many steps on ${status}.` }
  const matches = kind === 'match'
  return { matches, words: `${matches ? 'Takes' : 'Does not take'} this sample’s backend response, ${status}.` }
}
