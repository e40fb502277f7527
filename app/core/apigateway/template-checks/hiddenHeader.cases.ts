import type { CheckCases } from '../../vtl/index.ts'

export const hiddenHeaderCases: CheckCases = {
  found: [
    { template: "$input.params('Connection')", at: "'Connection'" },
    { template: "$input.params().header.get('content-length')", at: "'content-length'" },
  ],
  clean: [
    "$input.params().querystring.get('Connection')",
    "$input.params('Content-Type')",
    "$input.params('Connections')",
  ],
}
