import { JavaMap, type JavaValue } from '../../java/index.ts'
import type { MappingInput } from '../interpret/input.ts'
import type { ParameterPlace } from './meaning.ts'
import type { RecogniseHints } from './scope.ts'
import type { BodyShape, ReadShape } from './shape.ts'

/** JSON of values that break what escapes or asks too little. */
const hostileValues: readonly (string | undefined)[] = [
  '"abc"',
  undefined,
  'null',
  '""',
  '5',
  '-0.5',
  '1.50',
  '1e2',
  '12345678901234567890',
  'true',
  'false',
  '"5"',
  '"07"',
  '"true"',
  '"null"',
  '"a\\"b"',
  '"it\'s"',
  '"a\\\\b"',
  '"a\\\\nb"',
  '"\\\\"',
  '"a\\nb\\tc"',
  '"\\u0000\\u001f\\u007f"',
  '"</script>"',
  '"😀 é €"',
  '"\\ud800"',
  '"$x ${y} #if(true) #end ##"',
  '"\\",\\"admin\\":true,\\"x\\":\\""',
  '"1,\\"admin\\":true"',
  '"a=b&c=d e+f%20"',
  '[]',
  '{}',
  '[1,"a/b"]',
  '{"k":"v","n":[1]}',
  '[[{"a":{"b":[null]}}]]',
]

const hostileTexts: readonly (string | undefined)[] = [
  'abc',
  undefined,
  '',
  '5',
  '1.5e3',
  'true',
  'null',
  'a"b',
  "it's",
  'a\\b',
  'a\\nb',
  '\\',
  'a\tb',
  '</script>',
  '😀 é',
  '$x #if',
  '","admin":true,"x":"',
  '1,"admin":true',
  'a=b&c d+%20',
  '{"a":1}',
  '[1]',
]

const bareBodies: readonly string[] = ['', '{}', '[]', '"text"', 'text', '{a', '5', '[{"a":1},{"a":2}]']

/** Counts on from a seed: the same texts every time. */
class Choices {
  #state: number

  constructor(seed: number) {
    this.#state = seed
  }

  below(count: number): number {
    // Numerical Recipes' linear congruential generator.
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0
    return Math.floor((this.#state / 2 ** 32) * count)
  }

  of<T>(all: readonly T[], otherwise: T): T {
    return all[this.below(all.length)] ?? otherwise
  }
}

/**
 * Requests for what a drawing reads: one with plain values, one for each hostile value and each constant that something is
 * compared with in all places, and `mixed` with some of each. Lists are lists or missing: what `#foreach` makes of an object's values, no drawing says.
 */
export function requestsFor(shape: ReadShape, hints: RecogniseHints, mixed = 40): readonly MappingInput[] {
  const choices = new Choices(20261)
  const constants = shape.constants.map((json) => ({
    json,
    text: json.startsWith('"') ? String(JSON.parse(json)) : json,
  }))
  const values = [...hostileValues, ...constants.map(({ json }) => json)]
  const texts = [...hostileTexts, ...constants.map(({ text }) => text)]
  const rounds = Math.max(hostileValues.length, hostileTexts.length)
  const uniform = Array.from({ length: rounds }, (_, round) =>
    requestOf(shape, hints, {
      value: () => hostileValues[round % hostileValues.length],
      text: () => hostileTexts[round % hostileTexts.length],
      count: () => (round % 3) + (round === 0 ? 2 : 0),
      isThere: () => true,
    }),
  )
  const compared = constants.map(({ json, text }) =>
    requestOf(shape, hints, { value: () => json, text: () => text, count: () => 2, isThere: () => true }),
  )
  const some = Array.from({ length: mixed }, () =>
    requestOf(shape, hints, {
      value: () => choices.of(values, 'null'),
      text: () => choices.of(texts, ''),
      count: () => choices.below(4),
      isThere: () => choices.below(8) > 0,
    }),
  )
  const [plain] = uniform
  const bare = plain ? bareBodies.map((body) => ({ ...plain, body })) : []
  return [...uniform, ...compared, ...some, ...bare]
}

interface Given {
  value(): string | undefined
  text(): string | undefined
  count(): number
  isThere(): boolean
}

function requestOf(shape: ReadShape, hints: RecogniseHints, given: Given): MappingInput {
  return {
    path: pairsOf('path', shape, hints, given),
    querystring: pairsOf('querystring', shape, hints, given),
    header: pairsOf('header', shape, hints, given),
    body: bodyOf(shape.body, given) ?? '{}',
    context: contextOf(shape.context, given),
    stageVariables: new Map(
      [...shape.stageVariables].flatMap((name) => (given.isThere() ? [[name, `stage-${name}`]] : [])),
    ),
    contentType: hints.key ?? 'application/json',
  }
}

function pairsOf(
  place: ParameterPlace,
  shape: ReadShape,
  { parameters }: RecogniseHints,
  given: Given,
): readonly (readonly [string, string])[] {
  const pairs: (readonly [string, string])[] = []
  for (const name of shape.parameters[place]) {
    const text = given.isThere() ? given.text() : undefined
    // A request that reached the method has all its path variables.
    const isSure = place === 'path' && parameters?.path?.includes(name)
    if (text !== undefined && !(place === 'path' && text === '')) pairs.push([name, text])
    else if (isSure) pairs.push([name, 'abc'])
  }
  // Names that only a loop over all of them meets.
  pairs.push([place === 'header' ? 'X-Other' : 'other', given.text() ?? 'other'])
  return pairs
}

function bodyOf(shape: BodyShape, given: Given): string | undefined {
  const { members, items } = shape
  if (members.size === 0 && items === undefined) return given.value()
  if (!given.isThere()) return given.value()?.replace(/^\{.*\}$/, '[]')
  if (items !== undefined) {
    const all = Array.from({ length: given.count() }, () => bodyOf(items, given) ?? 'null')
    return `[${all.join(',')}]`
  }
  const inner = [...members].flatMap(([name, member]) => {
    const text = bodyOf(member, given)
    return text === undefined ? [] : [`${JSON.stringify(name)}:${text}`]
  })
  return `{${inner.join(',')}}`
}

function contextOf(names: ReadonlySet<string>, given: Given): JavaMap {
  const root = new Map<JavaValue, JavaValue>([['requestId', 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef']])
  for (const name of names) {
    const text = plainValues[name] ?? given.text()
    if (text !== undefined) put(root, name.split('.'), text)
  }
  return new JavaMap(root)
}

function put(map: Map<JavaValue, JavaValue>, [name, ...rest]: readonly string[], text: string): void {
  if (name === undefined) return
  if (rest.length === 0) {
    if (!(map.get(name) instanceof JavaMap)) map.set(name, text)
    return
  }
  const known = map.get(name)
  const inner = known instanceof JavaMap ? new Map(known.entries) : new Map<JavaValue, JavaValue>()
  put(inner, rest, text)
  map.set(name, new JavaMap(inner))
}

/** What the gateway makes itself, in the form it makes it. */
const plainValues: Readonly<Record<string, string>> = {
  requestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
  extendedRequestId: 'AbCdEfGhIjK=',
  apiId: 'a1b2c3d4e5',
  accountId: '123456789012',
  stage: 'prod',
  httpMethod: 'POST',
  resourceId: 'ab12cd',
  resourcePath: '/orders/{id}',
  protocol: 'HTTP/1.1',
  requestTime: '22/Nov/2026:19:00:00 +0000',
  requestTimeEpoch: '1795374000000',
  domainName: 'a1b2c3d4e5.execute-api.eu-central-1.amazonaws.com',
  domainPrefix: 'a1b2c3d4e5',
  deploymentId: 'd1e2f3',
  isCanaryRequest: 'false',
  awsEndpointRequestId: 'dd7bf1c4-1e3c-4f6e-8a66-7d0e1f2a3b4c',
  'identity.sourceIp': '203.0.113.7',
  'identity.accountId': '123456789012',
}
