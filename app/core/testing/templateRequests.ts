import * as fc from 'fast-check'
import { createTemplateVariables } from '../apigateway/index.ts'
import { JavaMap } from '../java/index.ts'
import { renderTemplate } from '../vtl/index.ts'

type Texts = Readonly<Record<string, string>>

/** A template over `$input`, `$util` and `$stageVariables`, and the request it reads. */
export interface GeneratedRequest {
  readonly template: string
  readonly body: string
  readonly params: { readonly path: Texts; readonly querystring: Texts; readonly header: Texts }
  readonly stageVariables: Texts
}

const text = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom(
    '',
    ' ',
    'a b',
    '"',
    "it's",
    '\\',
    '/',
    'é',
    '€',
    '😀',
    '%2B',
    '%',
    '+',
    '{"a":1}',
    '\u007F',
    '\n',
    '12',
    'aGk=',
  ),
)
const name = fc.constantFrom('a', 'b', 'id', 'X-Y')
const texts = fc.dictionary(name, text, { maxKeys: 3, noNullPrototype: true })
const number = fc.constantFrom('0', '-0.0', '1.50', '1e2', '12345678901234567890', '0.00001', '1E400', '.5', '01')
const { value } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom('null', 'true', 'false', '{}', '[]', 'bare', "'single'"),
    number,
    text.map((each) => JSON.stringify(each)),
    fc.array(tie('value'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(fc.tuple(name, tie('value')), { maxLength: 3 })
      .map((members) => `{${members.map(([key, each]) => `"${key}": ${each}`).join(',')}}`),
  ),
}))
const body = fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: text })

/** Paths on which all versions of Jayway agree; an index into what is no list, and a scan of what is not there, are not among them. */
const path = fc.constantFrom('$', '$.a', '$.b', '$.a.b', "$['a']", '$[*]', '$..a', '$.a.id', '$.missing')
const parameter = name.map((each) => `$input.params('${each}')`)
const source = fc.oneof(
  path.map((each) => `$input.path('${each}')`),
  path.map((each) => `$input.json('${each}')`),
  path.map((each) => `$input.path('${each}').a`),
  path.map((each) => `$input.path('${each}').size()`),
  parameter,
  name.map((each) => `$stageVariables.${each}`),
  // Alone, $input and $util print an object's address in the engine, and nothing on API Gateway.
  fc.constantFrom(
    '$input.body',
    '$input.params()',
    '$input.params().path.a',
    "$input.params().header.get('X-Y')",
    '$input.json',
  ),
)
const coded = fc
  .tuple(
    fc.constantFrom('escapeJavaScript', 'urlEncode', 'urlDecode', 'base64Encode', 'base64Decode', 'parseJson'),
    source,
  )
  .map(([fn, each]) => `$util.${fn}(${each})`)
const loop = path.map((each) => `#foreach($i in $input.path('${each}'))<$i|$foreach.index>#end`)
const test = source.map((each) => `#if(${each} == "")empty#{else}full#end`)
const template = fc
  .array(fc.oneof(source, coded, loop, test, fc.constant(' | ')), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' '))
/** Requests of odd bodies and parameters, and templates that read them. */
export const templateRequests: fc.Arbitrary<GeneratedRequest> = fc.record({
  template,
  body,
  params: fc.record({ path: texts, querystring: texts, header: texts }),
  stageVariables: texts,
})

/** What we make of it; null where it fails. */
export function renderRequest({ template: vtl, body: sent, params, stageVariables }: GeneratedRequest): string | null {
  const map = (each: Texts): JavaMap => new JavaMap(new Map(Object.entries(each)))
  const groups = { path: map(params.path), querystring: map(params.querystring), header: map(params.header) }
  const variables = createTemplateVariables({ body: sent, params: groups, stageVariables: map(stageVariables) })
  const outcome = renderTemplate(vtl, { variables })
  return outcome.kind === 'rendered' ? outcome.output : null
}
