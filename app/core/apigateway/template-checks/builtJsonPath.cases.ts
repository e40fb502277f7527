import type { CheckCases } from '../../vtl/index.ts'

export const builtJsonPathCases: CheckCases = {
  found: [
    { template: '$input.json("$.$input.params(\'f\')")', at: '"$.$input.params(\'f\')"' },
    { template: '#set($f = $input.params(\'f\'))$input.path("$.$f")', at: '"$.$f"' },
  ],
  clean: [
    '$input.json("$.items[$foreach.index]")',
    "$input.json('$.a')",
    "#foreach($k in $input.path('$').keySet())$input.json(\"$['$k']\")#end",
    '#foreach($i in [0..2])$input.json("$.l[$i]")#end',
  ],
}
