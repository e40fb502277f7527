import { parseJsonPath } from '../../jsonpath/index.ts'
import { jsonPathTexts } from './jsonPathText.ts'
import type { GatewayCheck } from './templateContext.ts'

/** A form of JSONPath that versions of Jayway read differently; which one AWS runs is unknown. */
export const unverifiedJsonPath: GatewayCheck = {
  code: 'jsonpath/unverified-on-aws',
  severity: 'info',
  docs: 'docs/checks/jsonpath-unverified-on-aws.md',
  title: 'JSONPath that is unverified on AWS',
  run(template) {
    return jsonPathTexts(template).flatMap((path) =>
      parseJsonPath(path.text).diagnostics.flatMap(({ code, at, message, hint }) =>
        code === 'jsonpath/unverified-on-aws' && at.kind === 'source'
          ? [{ range: path.rangeOf(at.range), message, ...(hint !== undefined && { hint }) }]
          : [],
      ),
    )
  },
}
