import { textRange } from '../../../text/index.ts'
import type { GatewayResponseCheck } from './gatewayResponseCheck.ts'
import { substitutionsOf } from './substitutions.ts'

const texts: ReadonlySet<string> = new Set(['error.message', 'error.responseType'])

/** `{"message": $context.error.message}`: a text without quotes is no JSON. */
export const unquotedError: GatewayResponseCheck = {
  code: 'apigateway/unquoted-error',
  severity: 'warning',
  docs: 'docs/checks/apigateway-unquoted-error.md',
  title: 'Error without quotes',
  run(text) {
    return substitutionsOf(text).flatMap(({ path, range }) => {
      // Right behind a colon or an opening bracket, where JSON has a value.
      if (!texts.has(path) || !/"\s*:\s*$|\[\s*$/.test(text.slice(0, range.start))) return []
      const isMessage = path === 'error.message'
      const instead = isMessage ? '$context.error.messageString' : `"$context.${path}"`
      return [
        {
          range: textRange(range.start, range.end),
          message: `$context.${path} is a text without quotes: the body is no JSON.`,
          hint: `Write ${instead}`,
          fixes: [{ title: `Write ${instead}`, safe: false, edits: [{ range, newText: instead }] }],
        },
      ]
    })
  },
}
