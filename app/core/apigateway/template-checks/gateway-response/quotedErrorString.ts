import { textRange } from '../../../text/index.ts'
import type { GatewayResponseCheck } from './gatewayResponseCheck.ts'
import { substitutionsOf } from './substitutions.ts'

/** `"$context.error.messageString"`: it brings its own quotes, so that the body is no JSON. */
export const quotedErrorString: GatewayResponseCheck = {
  code: 'apigateway/quoted-error-string',
  severity: 'warning',
  docs: 'docs/checks/apigateway-quoted-error-string.md',
  title: 'Quotes around $context.error.messageString',
  run(text) {
    return substitutionsOf(text)
      .filter(({ path, quoted }) => path === 'error.messageString' && quoted)
      .map(({ range }) => {
        const inQuotes = textRange(range.start - 1, range.end + 1)
        return {
          range: inQuotes,
          message: '$context.error.messageString brings its own quotes: with these the body is no JSON.',
          hint: 'Leave out the quotes, or write $context.error.message in them.',
          fixes: [
            {
              title: 'Leave out the quotes',
              safe: false,
              edits: [{ range: inQuotes, newText: '$context.error.messageString' }],
            },
          ],
        }
      })
  },
}
