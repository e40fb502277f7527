import type { CheckCases } from '../../vtl/index.ts'

export const printedMapCases: CheckCases = {
  found: [
    { template: `{"all": $input.path('$')}`, at: "$input.path('$')", fixed: `{"all": $input.json('$')}` },
    {
      template: `{"o": $input.path('$.typed.o')}`,
      at: "$input.path('$.typed.o')",
      fixed: `{"o": $input.json('$.typed.o')}`,
    },
    { template: '{"headers": $input.params().header}', at: '$input.params().header' },
    { template: '{"p": "$input.params()"}', at: '$input.params()' },
    { template: `#set($m = {'a': 1}){"m": $m}`, at: '$m' },
  ],
  clean: [
    `{"all": $input.json('$')}`,
    `{"o": $input.path('$.o')}`,
    '{"n": $input.params().header.size()}',
    '#set($l = [1]){"l": $l}',
    "$input.path('$')",
    `{"n": $input.path('$').n}`,
  ],
}
