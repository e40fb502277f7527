import type { CheckCases } from '../../vtl/index.ts'

export const unrestoredApostropheCases: CheckCases = {
  found: [
    {
      template: `{"a": "$util.escapeJavaScript($input.params('a'))"}`,
      at: "$util.escapeJavaScript($input.params('a'))",
      fixed: `{"a": "$util.escapeJavaScript($input.params('a')).replaceAll("\\\\'", "'")"}`,
    },
    {
      template: `{"a": "\${util.escapeJavaScript($input.json('$'))}"}`,
      at: "${util.escapeJavaScript($input.json('$'))}",
      fixed: `{"a": "\${util.escapeJavaScript($input.json('$')).replaceAll("\\\\'", "'")}"}`,
    },
    { template: '#set($a = $util.escapeJavaScript($input.body)){"a": "$a"}', at: '$a' },
  ],
  clean: [
    `{"a": "$util.escapeJavaScript($input.params('a')).replaceAll("\\\\'", "'")"}`,
    `{"a": "$util.escapeJavaScript('constant')"}`,
    "var a = '$util.escapeJavaScript($input.params('a'))'",
    `#set($a = $util.escapeJavaScript($input.body).replaceAll("\\\\'", "'")){"a": "$a"}`,
  ],
}
