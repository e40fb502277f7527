import type { Documentation } from '../answers.ts'

export interface DirectiveDocumentation extends Documentation {
  readonly name: string
  /** Plain text; `█` is where the caret goes. */
  readonly insert: string
  /** Only offered inside of a block of this kind. */
  readonly inside?: 'if' | 'block' | 'foreach'
}

/** The directives that API Gateway runs. `#macro`, `#evaluate`, `#parse` and `#include` do nothing there (facts 3.3). */
export const directives: readonly DirectiveDocumentation[] = [
  {
    name: 'set',
    signature: '#set($name = value)',
    insert: '#set($█ = )',
    text: 'Gives a variable a value; the line it stands on prints nothing.',
    example: "#set($items = $input.path('$.items'))",
  },
  {
    name: 'if',
    signature: '#if(condition) … #elseif(condition) … #else … #end',
    insert: '#if(█)#end',
    text: 'Renders what stands in it if the condition holds. On API Gateway an undefined reference is the empty string, which counts as true: compare with "".',
    example: '#if($input.path(\'$.note\') != "")"note": $input.json(\'$.note\')#end',
  },
  {
    name: 'elseif',
    signature: '#elseif(condition)',
    insert: '#elseif(█)',
    inside: 'if',
    text: 'The next condition, tried where none before it held.',
  },
  { name: 'else', signature: '#else', insert: '#else', inside: 'if', text: 'What to render where no condition held.' },
  { name: 'end', signature: '#end', insert: '#end', inside: 'block', text: 'Ends the block.' },
  {
    name: 'foreach',
    signature: '#foreach($item in list) … #end',
    insert: '#foreach($item in $█)#end',
    text: 'Renders what stands in it for each item of a list, or each value of a map; at most 1,000 times.',
    example: "#foreach($item in $input.path('$.items'))$item.sku#if($foreach.hasNext),#end#end",
  },
  { name: 'break', signature: '#break', insert: '#break', inside: 'foreach', text: 'Ends the loop.' },
  {
    name: 'define',
    signature: '#define($name) … #end',
    insert: '#define($█)#end',
    text: 'Keeps a piece of template under a name; it is rendered where the name stands.',
  },
  {
    name: 'stop',
    signature: '#stop',
    insert: '#stop',
    text: 'Ends the template; what is rendered so far is the result.',
  },
]
