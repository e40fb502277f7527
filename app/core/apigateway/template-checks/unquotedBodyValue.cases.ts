import type { CheckCases } from '../../vtl/index.ts'

export const unquotedBodyValueCases: CheckCases = {
  found: [
    { template: `{"n": $input.path('$.n')}`, at: "$input.path('$.n')", fixed: `{"n": $input.json('$.n')}` },
    { template: `#set($root = $input.path('$')){"n": $root.n}`, at: '$root.n' },
    { template: "[#foreach($item in $input.path('$.items'))$item.sku#if($foreach.hasNext),#end#end]", at: '$item.sku' },
    { template: `#set($o = $util.parseJson($input.path('$.o'))){"n": $o.n}`, at: '$o.n' },
  ],
  clean: [
    `{"n": $input.json('$.n')}`,
    `{"n": $input.path('$.items').size()}`,
    `{"n": #if($input.path('$.n') >= 0)$input.path('$.n')#{else}0#end}`,
    `{"n": $input.path('$.items.length()')}`,
    `{"n": $input.path('$..sku')}`,
    `{"n": "$input.path('$.n')"}`,
    `#set($o = $util.parseJson('{"n": 1}')){"n": $o.n}`,
    "$input.path('$.n')",
    `{"n": $input.path('$.typed.n')}`,
  ],
}
