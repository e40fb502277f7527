import { atPointer, type Diagnostic } from '../../diagnostics/index.ts'
import { compileRegex } from '../../java/index.ts'
import type { MethodCheck } from './methodCheck.ts'

/** Selection patterns are Java regular expressions, and at most one response is the default (api-gateway facts 6). */
export const selectionPatterns: MethodCheck = ({ integration }) => {
  const found: Diagnostic[] = []
  let fallback: string | undefined
  for (const [index, { selectionPattern = '', statusCode }] of integration.responses.entries()) {
    const pointer = `/integration/responses/${index}/selectionPattern`
    if (selectionPattern === '') {
      if (fallback !== undefined) found.push(secondDefault(pointer, fallback, statusCode))
      fallback ??= statusCode
      continue
    }
    const compiled = compileRegex(selectionPattern)
    if (compiled.kind !== 'regex') {
      found.push(
        atPointer(`apigateway/selection-pattern-${compiled.kind}`, 'error', pointer, {
          message: `The selection pattern ${selectionPattern} cannot be used: ${compiled.message}.`,
          hint: 'Write a regular expression of java.util.regex that matches the whole value.',
        }),
      )
    }
  }
  return found
}

function secondDefault(pointer: string, first: string, second: string): Diagnostic {
  return atPointer('apigateway/second-default-response', 'warning', pointer, {
    message: `The responses ${first} and ${second} both have no selection pattern; only one can be the default.`,
    hint: 'Give one of them a pattern.',
  })
}
