import type { CheckCases } from '../../vtl/index.ts'

export const jsonInQuotesCases: CheckCases = {
  found: [
    { template: `{"a": "$input.json('$.a')"}`, at: "$input.json('$.a')", fixed: `{"a": $input.json('$.a')}` },
    { template: `{"a": "x $input.json('$.a')"}`, at: "$input.json('$.a')" },
    { template: `#set($j = $input.json('$')){"a": "$j"}`, at: '$j', fixed: `#set($j = $input.json('$')){"a": $j}` },
  ],
  clean: [
    `{"a": $input.json('$.a')}`,
    `{"a": "$util.escapeJavaScript($input.json('$.a')).replaceAll("\\\\'", "'")"}`,
    `{"n": "$input.json('$.typed.n')"}`,
    `a = "$input.json('$.a')"`,
  ],
}
