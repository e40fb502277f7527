import type { CheckCases } from '../../vtl/index.ts'

export const unknownUtilFunctionCases: CheckCases = {
  found: [
    { template: '$util.toJson($input.body)', at: 'toJson' },
    { template: "$util.urlencode('a')", at: 'urlencode', fixed: "$util.urlEncode('a')" },
    { template: '$util.urlEncode', at: 'urlEncode' },
    { template: '#set($a = "$util.nope(1)")$a', at: 'nope' },
  ],
  clean: ["$util.urlEncode('a')", "$util.escapeJavaScript('a')", '$util', '#set($util = {})$util.nope'],
}
