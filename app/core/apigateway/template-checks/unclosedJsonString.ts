import { jsonOutput } from './printed.ts'
import type { GatewayCheck } from './templateContext.ts'

/** A quote of the JSON that nothing closes, whichever branches run. Where branches differ nothing is said. */
export const unclosedJsonString: GatewayCheck = {
  code: 'apigateway/unclosed-json-string',
  severity: 'warning',
  docs: 'docs/checks/apigateway-unclosed-json-string.md',
  title: 'JSON string that is never closed',
  run(template) {
    const { isJson, unclosed } = jsonOutput(template)
    if (!isJson || unclosed === undefined) return []
    return [
      {
        range: { start: unclosed, end: unclosed + 1 },
        message: 'This quote opens a JSON string that no branch of the template closes.',
        hint: 'Close it, or write \\" for a quote inside of a string.',
      },
    ]
  },
}
