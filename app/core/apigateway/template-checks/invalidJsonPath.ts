import { parseJsonPath } from '../../jsonpath/index.ts'
import { jsonPathTexts } from './jsonPathText.ts'
import type { GatewayCheck } from './templateContext.ts'

/** A JSONPath that Jayway refuses: the template fails as soon as it reads by it. */
export const invalidJsonPath: GatewayCheck = {
  code: 'apigateway/invalid-json-path',
  severity: 'error',
  docs: 'docs/checks/apigateway-invalid-json-path.md',
  title: 'JSONPath that cannot be read',
  run(template) {
    return jsonPathTexts(template).flatMap((path) => {
      // What comes in at run time may be what makes it a path.
      if (path.interpolated) return []
      return parseJsonPath(path.text).diagnostics.flatMap(({ severity, at, message, hint }) =>
        severity === 'error' && at.kind === 'source'
          ? [{ range: path.rangeOf(at.range), message, ...(hint !== undefined && { hint }) }]
          : [],
      )
    })
  },
}
