import type { CheckCases } from '../../vtl/index.ts'

export const unescapedBodyValueCases: CheckCases = {
  found: [
    {
      template: `{"name": "$input.path('$.name')"}`,
      at: "$input.path('$.name')",
      fixed: `{"name": "$util.escapeJavaScript("$input.path('$.name')").replaceAll("\\\\'", "'")"}`,
    },
    { template: `#set($root = $input.path('$')){"name": "Dear $root.name"}`, at: '$root.name' },
    { template: `[#foreach($item in $input.path('$..items'))"$item.sku"#end]`, at: '$item.sku' },
    { template: `{"all": "$input.path('$..sku')"}`, at: "$input.path('$..sku')" },
  ],
  clean: [
    `{"name": "$util.escapeJavaScript($input.path('$.name')).replaceAll("\\\\'", "'")"}`,
    `{"name": $input.json('$.name')}`,
    `{"n": "$input.path('$.items').size()"}`,
    `{"n": "$input.path('$.typed.n')"}`,
    '{"f": "$foreach.index"}',
  ],
}
