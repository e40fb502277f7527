import { atPointer } from '../../diagnostics/index.ts'
import { compileRegex, matchWhole } from '../../java/index.ts'
import { invokesLambda } from '../simulator/lambdaError.ts'
import type { MethodCheck } from './methodCheck.ts'

/** What nobody's error message is as a whole, and what messages are like. */
const statuses = [
  '200',
  '201',
  '202',
  '204',
  '301',
  '302',
  '400',
  '401',
  '403',
  '404',
  '409',
  '422',
  '429',
  '500',
  '502',
  '503',
]
const errorMessages = [
  'Error',
  'Task timed out after 3.00 seconds',
  ...statuses.map((status) => `[${status}] ${status}: x`),
]
const steps = 10_000

/**
 * Patterns of a Lambda integration that look for an HTTP status: they are matched against the error's message, which is
 * '' where the function succeeds, so that "200" never matches (api-gateway facts 6, recorded).
 */
export const lambdaPatterns: MethodCheck = ({ integration }) => {
  if (!invokesLambda(integration)) return []
  return integration.responses.flatMap(({ selectionPattern = '' }, index) => {
    const compiled = compileRegex(selectionPattern)
    if (selectionPattern === '' || compiled.kind !== 'regex') return []
    const matches = (text: string): boolean => matchWhole(compiled.regex, text, { steps }).kind === 'match'
    if (!statuses.some(matches) || errorMessages.some(matches)) return []
    return [
      atPointer('apigateway/lambda-status-pattern', 'warning', `/integration/responses/${index}/selectionPattern`, {
        message: `The selection pattern ${selectionPattern} looks for a status, and a Lambda integration has none to match.`,
        hint: "Match the error's message, such as .*BadRequest.*; leave the pattern of the success empty.",
      }),
    ]
  })
}
