import type { MemberDocumentation } from './member.ts'

/** `$input`. Source: api-gateway facts 3.5; the implementation is core/apigateway's `InputHost`. */
export const inputMembers: readonly MemberDocumentation[] = [
  {
    name: 'json',
    signature: 'json(String jsonPath)',
    insert: "json('$█')",
    type: 'String',
    text: 'The JSON text of what the path finds in the body: a string comes with its quotes. Nothing and null give "" (two quotes).',
    example: '"customer": $input.json(\'$.customer\')',
  },
  {
    name: 'path',
    signature: 'path(String jsonPath)',
    insert: "path('$█')",
    type: 'Object',
    text: 'The value that the path finds in the body, to read members of and to loop over. Nothing gives the empty string.',
    example: "#foreach($item in $input.path('$.items'))$item.sku#end",
  },
  {
    name: 'params',
    signature: 'params(String name)',
    insert: "params('█')",
    type: 'String',
    text: 'The parameter of that name, looked for in the path, then the query string, then the headers; the case of letters counts. Without a name, a map of all three.',
    example: "$input.params().header.get('X-Tenant')",
  },
  {
    name: 'body',
    signature: 'body',
    type: 'String',
    text: 'The body as it was sent, as text; an empty one reads {}.',
    example: '"raw": "$util.base64Encode($input.body)"',
  },
]

/** The maps of `$input.params()`. */
export const parameterMaps: readonly MemberDocumentation[] = [
  { name: 'path', signature: 'path', type: 'Map', text: 'The path variables.', example: '$input.params().path.id' },
  {
    name: 'querystring',
    signature: 'querystring',
    type: 'Map',
    text: 'The query parameters; of several with one name, the last.',
    example: "$input.params().querystring.get('page')",
  },
  {
    name: 'header',
    signature: 'header',
    type: 'Map',
    text: 'The headers, by the names that the client wrote; of several with one name, the last.',
    example: "$input.params().header.get('X-Tenant')",
  },
]
