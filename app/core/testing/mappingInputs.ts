import fc from 'fast-check'
import { JavaMap, type JavaValue } from '../java/index.ts'
import type { MappingInput } from '../mapping/index.ts'

/** Texts that break what escapes too little: quotes, both languages' own marks, controls, surrogates, injections. */
const hostileTexts: readonly string[] = [
  '',
  ' ',
  "'",
  '"',
  '\\',
  '\\"',
  "\\'",
  '/',
  '</script>',
  '$',
  '#',
  '$x',
  '${x}',
  '#if(true)',
  '#end',
  '#set($x = 1)',
  '$input.body',
  '##',
  '#* *#',
  '#[[x]]#',
  '\\$x',
  '\\#end',
  '","admin":true,"x":"',
  '1,"admin":true',
  '\n',
  '\r\n\t',
  '\u0000',
  '\u0001\u001F',
  '\u007F',
  '\u0085',
  '\u2028',
  '€',
  'ü',
  '😀',
  '\uD800',
  '\uDC00x',
  'null',
  'true',
  'false',
  '0',
  '-0',
  '5',
  '07',
  '1.50',
  '1e5',
  '1E400',
  '-1.5e-7',
  '123456789012345678901234567890',
  '0.1234567890123456789012345',
  '.5',
  '+1',
  '1.',
  'NaN',
  'Infinity',
  '{a=b}',
  '[1, 2]',
  '[]',
  '{}',
  'a=b&c=d',
  "it's",
  'x"y\'z\\w/v',
]

/** One time in `oneIn`; undefined otherwise. */
export function sometimes<T>(arbitrary: fc.Arbitrary<T>, oneIn: number): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary })
}

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostileTexts) },
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.tuple(fc.constantFrom(...hostileTexts), fc.constantFrom(...hostileTexts)).map((two) => two.join('')),
)

/** Member names of bodies: few, so that paths meet them. Some are no words, some are getters of Java's maps. */
export const memberName: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'list', 'name') },
  fc.constantFrom('class', 'empty', 'size', 'odd name', "it's", 'x-y', 'q"t', 'back\\slash', '$d', '#if', 'ü', ''),
)

/** Numbers as JSON writes them, with what JavaScript's own would lose. None is infinite as a Double. */
export const numberText: fc.Arbitrary<string> = fc.constantFrom(
  '0',
  '-0',
  '1',
  '5',
  '-7',
  '1.0',
  '1.10',
  '-0.0',
  '1e2',
  '10000000.0',
  '0.0001',
  '12345678901234567890',
  '123456789012345678901234567890',
  '0.1234567890123456789012345',
  '5e-324',
  '2147483648',
)

/** Text of a JSON value. */
export function jsonText(depth: number): fc.Arbitrary<string> {
  const scalar = fc.oneof(
    hostileText.map((text) => JSON.stringify(text)),
    numberText,
    fc.constantFrom('null', 'true', 'false', '""'),
  )
  if (depth === 0) return scalar
  const inner = jsonText(depth - 1)
  return fc.oneof(
    scalar,
    fc.array(inner, { maxLength: 3, size: 'max' }).map((items) => `[${items.join(',')}]`),
    fc.array(fc.tuple(memberName, inner), { maxLength: 5, size: 'max' }).map(objectText),
  )
}

function objectText(members: readonly (readonly [string, string])[]): string {
  return `{${members.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(',')}}`
}

/** Bodies: mostly objects in which the mappings' paths find something, some that are no JSON at all. */
const bodyText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.array(fc.tuple(memberName, jsonText(3)), { minLength: 2, maxLength: 8, size: 'max' }).map(objectText),
  },
  { weight: 1, arbitrary: jsonText(3) },
  { weight: 1, arbitrary: fc.constantFrom('', '{a', '[a', 'a=b', 'null', '{"a":1}x', "{a:'b'}", '[1,2', '"text"') },
)

export const parameterNames: readonly string[] = ['a', 'b', 'X-Tenant', "it's", 'n']
const pairs = fc.array(fc.tuple(fc.constantFrom(...parameterNames), hostileText), { maxLength: 5 })

/** Requests of every kind of hostility that have all their path variables; `context` and stage variables hold texts. */
export const mappingInput: fc.Arbitrary<MappingInput> = fc.record({
  path: fc.tuple(...parameterNames.map((name) => fc.tuple(fc.constant(name), hostileText))),
  querystring: pairs,
  header: pairs,
  body: bodyText,
  context: fc.tuple(hostileText, hostileText).map(([requestId, sourceIp]) => {
    const identity = new JavaMap(new Map([['sourceIp', sourceIp]]))
    return new JavaMap(
      new Map<JavaValue, JavaValue>([
        ['requestId', requestId],
        ['identity', identity],
      ]),
    )
  }),
  stageVariables: fc
    .array(fc.tuple(fc.constantFrom('host', 'odd-name'), hostileText), { maxLength: 2 })
    .map((two) => new Map(two)),
  contentType: fc.constant('application/json'),
})
