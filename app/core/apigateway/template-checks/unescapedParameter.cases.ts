import type { CheckCases } from '../../vtl/index.ts'

export const unescapedParameterCases: CheckCases = {
  found: [
    {
      template: `{"t": "$util.urlDecode($util.escapeJavaScript($input.params('t')))"}`,
      at: "$util.urlDecode($util.escapeJavaScript($input.params('t')))",
    },
    {
      template: `{"q": "$input.params('q')"}`,
      at: "$input.params('q')",
      fixed: `{"q": "$util.escapeJavaScript($input.params('q')).replaceAll("\\\\'", "'")"}`,
    },
    { template: `{"q": "id-\${input.params('q')}!"}`, at: "${input.params('q')}" },
    { template: `#set($q = $input.params().header.get('Q')){"a": 1, "q": "$q"}`, at: '$q' },
    {
      template: '#set($h = $input.params().header){#foreach($k in $h.keySet())"$k": 1#if($foreach.hasNext),#end#end}',
      at: '$k',
    },
    { template: `#set($q = "a $input.params('q')"){"q": "$q"}`, at: '$q' },
    { template: `#set($quote = '"'){"q": $quote$input.params('q')$quote}`, at: "$input.params('q')" },
    { template: `{"q": "$util.urlDecode($input.params('q'))"}`, at: "$util.urlDecode($input.params('q'))" },
  ],
  clean: [
    `{"q": "$util.escapeJavaScript($input.params('q'))"}`,
    `{"q": "$util.urlEncode($input.params('q'))"}`,
    `{"q": "$util.base64Encode($input.params('q'))"}`,
    `{"q": "$input.params('q').replaceAll('"', '')"}`,
    `{"q": "$input.params('q').length()"}`,
    `Hello "$input.params('q')"`,
    '{"q": "$context.requestId"}',
    '#set($all = $input.params()){#foreach($t in $all.keySet())"$t": 1#end}',
    `{"a": "\\\\", "q": $input.params('q')}`,
  ],
}
