import { atRange, type Diagnostic } from '../../diagnostics/index.ts'
import { textRange } from '../../text/index.ts'

/** API Gateway's own words for a parameter mapping that it refuses, around the part that differs (facts 1.6). */
export function mappingRefusal(error: string): string {
  return `Invalid mapping expression specified: Validation Result: warnings : [], errors : [${error}]`
}

/** A name outside `^[a-zA-Z0-9._$-]+$`. */
export function malformedName(text: string, start: number, end: number): Diagnostic {
  return atRange('apigateway/malformed-parameter-name', 'error', textRange(start, end), {
    message: mappingRefusal('Parameter name should match the following regular expression: ^[a-zA-Z0-9._$-]+$'),
    hint: `Write the name in "${text}" with letters, digits, dots, underscores, dollars and hyphens only.`,
  })
}

/** Neither a source of that side nor a static value. */
export function invalidExpression(text: string, hint: string): Diagnostic {
  return atRange('apigateway/invalid-mapping-expression', 'error', textRange(0, text.length), {
    message: mappingRefusal(`Invalid mapping expression specified: ${text}`),
    hint,
  })
}
