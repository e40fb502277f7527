import fc from 'fast-check'
import type { MappingSide } from '../apigateway/index.ts'
import type {
  Expression,
  Id,
  Item,
  Mapping,
  Member,
  Node,
  ParameterRule,
  Payload,
  Policy,
  Source,
} from '../mapping/index.ts'

const plain = fc.constantFrom('id', 'customer', 'sku', 'a b', '__proto__')

/** Sources of a side: a response has its backend's headers and body only. */
function sources(side: MappingSide): fc.Arbitrary<Source> {
  const header = fc
    .constantFrom('X-Tenant', 'Accept')
    .map((name): Source => ({ kind: 'parameter', in: 'header', name }))
  const shared = fc.constantFrom<Source>(
    { kind: 'body', path: '$.customer.name' },
    { kind: 'body', path: '$.items[0]' },
    { kind: 'rawBody' },
    { kind: 'context', name: 'requestId' },
    { kind: 'stageVariable', name: 'host' },
  )
  if (side === 'response') return fc.oneof(header, shared)
  const others = fc.constantFrom<Source>(
    { kind: 'parameter', in: 'path', name: 'id' },
    { kind: 'parameter', in: 'querystring', name: 'expand', many: 'all' },
    { kind: 'parameter', in: 'querystring', name: 'q' },
  )
  return fc.oneof(header, shared, others)
}

const literals = fc
  .constantFrom('"text"', '1.0', 'true', 'null', '"it\'s $5"')
  .map((json): Expression => ({ kind: 'literal', json }))

function expressions(side: MappingSide): fc.Arbitrary<Expression> {
  const refs = sources(side).map((source): Expression => ({ kind: 'ref', source }))
  const simple = fc.oneof(refs, literals)
  return fc.oneof(
    { weight: 4, arbitrary: refs },
    { weight: 2, arbitrary: literals },
    fc.array(simple, { minLength: 1, maxLength: 3 }).map((parts): Expression => ({ kind: 'text', parts })),
  )
}

const policies = fc.constantFrom<Policy>(
  { absent: 'omit' },
  { absent: 'null' },
  { absent: 'empty' },
  { absent: 'null', null: 'omit' },
)

/** A payload's tree; every node's id starts with `prefix` and its place. */
function nodes(prefix: string, side: MappingSide, depth: number): fc.Arbitrary<Node> {
  const leaf = fc
    .record({
      value: expressions(side),
      as: fc.constantFrom('string' as const, 'number' as const, 'json' as const),
      policy: policies,
    })
    .map((rest): Node => ({ kind: 'value', id: `${prefix}v` as Id, ...rest }))
  if (depth === 0) return leaf
  const members = fc
    .uniqueArray(plain, { maxLength: 3 })
    .chain((found) =>
      fc.tuple(
        ...found.map((name, index) =>
          nodes(`${prefix}.${index}`, side, depth - 1).map((node): Member => ({ kind: 'member', name, node })),
        ),
      ),
    )
  const fixed = nodes(`${prefix}.0`, side, depth - 1).map((node): Item => ({ kind: 'one', node }))
  const loop = `${prefix}loop` as Id
  const each = nodes(`${prefix}.1`, side, 0).map((node): Item => ({
    kind: 'each',
    loop,
    over: { kind: 'items', source: { kind: 'ref', source: { kind: 'body', path: '$.items' } } },
    items: [{ kind: 'one', node }],
  }))
  return fc.oneof(
    leaf,
    members.map((found): Node => ({ kind: 'object', id: `${prefix}o` as Id, members: found })),
    fc
      .array(fc.oneof(fixed, each), { maxLength: 1 })
      .map((items): Node => ({ kind: 'array', id: `${prefix}a` as Id, items })),
  )
}

function payloads(prefix: string, side: MappingSide): fc.Arbitrary<readonly Payload[]> {
  const bodies = (place: string): fc.Arbitrary<Payload['body']> =>
    fc.oneof(
      nodes(place, side, 2).map((root): Payload['body'] => ({ kind: 'rules', format: 'json', variables: [], root })),
      fc
        .constantFrom('{"a": 1}', "$input.json('$')", '#set($a = 1)\n$a\n', '')
        .map((vtl): Payload['body'] => ({ kind: 'template', vtl })),
      fc.constant<Payload['body']>({ kind: 'template', vtl: { opaque: { 'Fn::Sub': '${A}' }, shown: '${A}' } }),
      fc.constant<Payload['body']>({ kind: 'passthrough' }),
    )
  return fc
    .uniqueArray(fc.constantFrom('application/json', 'application/xml', 'text/plain'), { maxLength: 2 })
    .chain((keys) =>
      fc.tuple(
        ...keys.map((key, index) =>
          bodies(`${prefix}-t${index}`).map((body): Payload => ({ id: `${prefix}-t${index}` as Id, key, body })),
        ),
      ),
    )
}

function parameterRules(prefix: string, side: MappingSide): fc.Arbitrary<readonly ParameterRule[]> {
  const places = side === 'request' ? (['path', 'querystring', 'header'] as const) : (['header'] as const)
  const targets = fc.uniqueArray(fc.tuple(fc.constantFrom(...places), fc.constantFrom('id', 'X-To', 'q')), {
    maxLength: 3,
    selector: (pair) => pair.join(' '),
  })
  return targets.chain((found) =>
    fc.tuple(
      ...found.map(([place, name], index) =>
        fc
          .record(
            {
              value: expressions(side),
              policy: policies,
              means: fc.constantFrom('parameter' as const, 'override' as const),
            },
            { requiredKeys: ['value', 'policy'] },
          )
          .map((rest): ParameterRule => ({ id: `${prefix}-k${index}` as Id, to: { in: place, name }, ...rest })),
      ),
    ),
  )
}

/** Mappings of a request or of a response: parameter rules of both means, payloads drawn, written and passed through. */
export function mappings(prefix: string, side: MappingSide = 'request'): fc.Arbitrary<Mapping> {
  return fc.record({ parameters: parameterRules(prefix, side), payloads: payloads(prefix, side) })
}
