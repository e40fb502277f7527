import type { TemplateSide } from '../context/templateContext.ts'
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

const responseTexts: Readonly<Partial<Record<string, string>>> = {
  json: 'The JSON text of what the path finds in the backend’s body: a string comes with its quotes. Nothing and null give "" (two quotes).',
  path: 'The value that the path finds in the backend’s body, to read members of and to loop over. Nothing gives the empty string.',
  params:
    'The parameter of that name of the request, looked for in the path, then the query string, then the headers. The backend’s headers cannot be read.',
  body: 'The body as the backend sent it, as text; an empty one reads {}.',
}

const responseMembers = inputMembers.map((member) => ({
  ...member,
  text: responseTexts[member.name] ?? member.text ?? '',
}))

/** `$input` of a request template, or of a response's. */
export function inputMembersOn(side: TemplateSide): readonly MemberDocumentation[] {
  return side === 'response' ? responseMembers : inputMembers
}

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
