import type { CheckCases } from '../../vtl/index.ts'

export const unquotedParameterCases: CheckCases = {
  found: [
    {
      template: `{"n": $input.params('n')}`,
      at: "$input.params('n')",
      fixed: `{"n": "$util.escapeJavaScript($input.params('n')).replaceAll("\\\\'", "'")"}`,
    },
    { template: `#set($m = {})$m.put('a', 1){"n": $input.params('n')}`, at: "$input.params('n')" },
    { template: "[$input.params().header.get('X-N')]", at: "$input.params().header.get('X-N')" },
    { template: '{"n": $input.params().querystring.n}', at: '$input.params().querystring.n' },
    { template: `#set($n = $input.params('n'))#if($n == "")#set($n = 5)#end{"n": $n}`, at: '$n' },
    {
      template:
        '#set($all = $input.params()){#foreach($t in $all.keySet())#foreach($p in $all.get($t).keySet())"x": $all.get($t).get($p)#end#end}',
      at: '$all.get($t).get($p)',
    },
    { template: `{"n": #if($input.params('n') != "")$input.params('n')#{else}0#end}`, at: "$input.params('n')" },
    { template: `{"n": \${input.params('n').trim()}}`, at: "${input.params('n').trim()}" },
  ],
  clean: [
    `{"n": #if($input.params('n').matches("[0-9]+") == true)$input.params('n')#{else}0#end}`,
    `#set($n = $input.params('n')){"n": #if(!$n.matches('[0-9]+'))0#{else}$n#end}`,
    `#set($n = $input.params('n'))#set($ok = $n.matches('[0-9]+')){"n": #if($ok == true)$n#{else}0#end}`,
    `#set($n = 5)#if($input.params('n').matches('[0-9]+') == true)#set($n = $input.params('n'))#end{"n": $n}`,
    `{"sort": #if($input.params('s') == 'true')$input.params('s')#{else}false#end}`,
    `{"n": $input.params('n').length()}`,
    `{#if(false)"n": $input.params('n')#end}`,
    `{"n": "$input.params('n')"}`,
    "n=$input.params('n')",
    "$input.json('$') [$input.params('n')]",
    "[$input.params('n')] $input.body",
    "<n>$input.params('n')</n>",
    `#if(true){"a": "x#else[#end $input.params('n')`,
    `{"n": \\$input.params('n')}`,
  ],
}
