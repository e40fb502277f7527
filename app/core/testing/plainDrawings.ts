import fc from 'fast-check'
import type {
  As,
  Condition,
  Expression,
  Fallback,
  Id,
  Item,
  Member,
  Node,
  Payload,
  Policy,
  Source,
} from '../mapping/index.ts'
import { sometimes } from './mappingInputs.ts'

const name = fc.constantFrom('id', 'sku', 'customer', 'items', 'qty', 'X-Tenant', 'created_at', 'unitPrice')
const word = fc.constantFrom('id', 'sku', 'customer', 'items', 'qty', 'created_at', 'unitPrice')
const path = fc.array(word, { minLength: 1, maxLength: 3 }).map((names) => `$.${names.join('.')}`)

/** What people draw lines from. */
function sourceIn(loops: readonly Id[]): fc.Arbitrary<Source> {
  const item = loops.map((loop) => path.map((inner): Source => ({ kind: 'loop', loop, part: 'item', path: inner })))
  return fc.oneof(
    fc.record({
      kind: fc.constant('parameter' as const),
      in: fc.constantFrom('path' as const, 'querystring' as const, 'header' as const),
      name,
    }),
    path.map((inner): Source => ({ kind: 'body', path: inner })),
    fc.constantFrom<Source>({ kind: 'context', name: 'requestId' }, { kind: 'context', name: 'identity.sourceIp' }),
    fc.constantFrom<Source>({ kind: 'stageVariable', name: 'host' }),
    ...item,
  )
}

const literals = (...all: readonly string[]): fc.Arbitrary<Expression> =>
  fc.constantFrom(...all).map((json): Expression => ({ kind: 'literal', json }))

function refIn(loops: readonly Id[]): fc.Arbitrary<Expression> {
  return sourceIn(loops).map((source) => ({ kind: 'ref', source }))
}

/** Constants of a form, for fallbacks. */
const constants: { readonly [form in 'string' | 'number' | 'integer' | 'boolean']: fc.Arbitrary<Expression> } = {
  string: literals('"none"', '"a b"'),
  number: literals('0', '1.50'),
  integer: literals('0', '12'),
  boolean: literals('true', 'false'),
}

function policyOf(form: As): fc.Arbitrary<Policy> {
  const plain = fc.constantFrom<Fallback>('omit', 'null', 'empty')
  const constant = form in constants ? constants[form as keyof typeof constants] : undefined
  const absent = constant
    ? fc.oneof(
        { weight: 4, arbitrary: plain },
        constant.map((value): Fallback => ({ value })),
      )
    : plain
  const nulled = sometimes(plain, 6)
  return fc.record({ absent, null: nulled }).map(({ absent: one, null: other }) => ({
    absent: one,
    ...(other !== undefined && { null: other }),
  }))
}

type Value = Pick<Extract<Node, { kind: 'value' }>, 'kind' | 'value' | 'as' | 'policy'>

/** Values in the forms that fit them: text is no JSON, and a constant is of its own type. */
function valueIn(loops: readonly Id[]): fc.Arbitrary<Value> {
  const ofForm = (value: Expression, forms: readonly As[]): fc.Arbitrary<Value> =>
    fc.constantFrom(...forms).chain((as) => policyOf(as).map((policy) => ({ kind: 'value', value, as, policy })))
  const ref = refIn(loops).chain((value) => {
    const isTyped = value.kind === 'ref' && (value.source.kind === 'body' || value.source.kind === 'loop')
    const isContext = value.kind === 'ref' && value.source.kind === 'context'
    const forms: readonly As[] = isContext
      ? ['string', 'base64']
      : ['string', 'string', 'number', 'integer', 'boolean', 'base64']
    return ofForm(value, isTyped ? [...forms, 'json', 'json', 'jsonText'] : forms)
  })
  const constant = fc
    .constantFrom('string' as const, 'number' as const, 'boolean' as const)
    .chain((as) => constants[as].map((value): Value => ({ kind: 'value', value, as, policy: { absent: 'omit' } })))
  const parts = fc
    .tuple(literals('"Order "', '"/"', '"#"'), refIn(loops), sometimes(refIn(loops), 2))
    .map(([text, one, other]): Value => {
      const value: Expression = { kind: 'text', parts: [text, one, ...(other ? [other] : [])] }
      return { kind: 'value', value, as: 'string', policy: { absent: 'omit' } }
    })
  return fc.oneof({ weight: 8, arbitrary: ref }, { weight: 2, arbitrary: constant }, { weight: 2, arbitrary: parts })
}

function conditionIn(loops: readonly Id[]): fc.Arbitrary<Condition> {
  // A path variable is always there, so that nobody asks.
  const value = refIn(loops).filter(
    (one) => !(one.kind === 'ref' && one.source.kind === 'parameter' && one.source.in === 'path'),
  )
  const texts = literals('"none"', '"a b"')
  const numbers = literals('0', '12')
  const body = path.map((inner): Expression => ({ kind: 'ref', source: { kind: 'body', path: inner } }))
  return fc.oneof(
    fc.tuple(value, texts).map(([left, right]): Condition => ({ kind: 'compare', op: '==', left, right })),
    fc
      .tuple(body, numbers, fc.constantFrom('<' as const, '>=' as const))
      .map(([left, right, op]): Condition => ({ kind: 'compare', op, left, right })),
    fc
      .tuple(fc.constantFrom('present' as const, 'empty' as const), value)
      .map(([kind, of]): Condition => ({ kind, value: of })),
    body.map((of): Condition => ({ kind: 'matches', value: of, pattern: '[a-z]+' })),
  )
}

/** What a value's policy says already need not be asked once more. */
function asksItself(condition: Condition, node: object): boolean {
  const asked = 'value' in condition ? condition.value : 'left' in condition ? condition.left : undefined
  return asked?.kind === 'ref' && JSON.stringify(node).includes(JSON.stringify(asked.source))
}

const id: fc.Arbitrary<Id> = fc.nat(999_999).map((number) => `r${number}` as Id)

/** `optional`: it may have a condition. The only node of a loop has none: that is the loop's. */
function nodeIn(loops: readonly Id[], depth: number, optional = true): fc.Arbitrary<Node> {
  const when = optional ? sometimes(conditionIn(loops), 8) : fc.constant(undefined)
  const given = <T extends object>(rest: fc.Arbitrary<T>): fc.Arbitrary<T & { id: Id }> =>
    fc.tuple(id, when, rest).map(([own, condition, node]) => ({
      id: own,
      ...(condition && !asksItself(condition, node) && { when: condition }),
      ...node,
    }))
  const value: fc.Arbitrary<Node> = given(valueIn(loops))
  if (depth === 0) return value
  const object: fc.Arbitrary<Node> = given(
    fc
      .array(memberIn(loops, depth - 1), { minLength: 1, maxLength: 4 })
      .map((members) => ({ kind: 'object' as const, members })),
  )
  const array: fc.Arbitrary<Node> = given(
    fc
      .array(itemIn(loops, depth - 1), { minLength: 1, maxLength: 2 })
      .map((items) => ({ kind: 'array' as const, items })),
  )
  return fc.oneof({ weight: 4, arbitrary: value }, { weight: 2, arbitrary: object }, { weight: 1, arbitrary: array })
}

function memberIn(loops: readonly Id[], depth: number): fc.Arbitrary<Member> {
  return fc.record({ kind: fc.constant('member' as const), name, node: nodeIn(loops, depth) })
}

function itemIn(loops: readonly Id[], depth: number): fc.Arbitrary<Item> {
  const one: fc.Arbitrary<Item> = nodeIn(loops, depth).map((node) => ({ kind: 'one', node }))
  if (loops.length === 2) return one
  const list = loops.length === 0 ? path.map((inner): Source => ({ kind: 'body', path: inner })) : sourceIn(loops)
  const each = fc.nat(999_999).chain((number) => {
    // A loop in a loop has another id than that one.
    const loop = `loop${loops.length}-${number}` as Id
    return fc
      .record({
        source: list.filter(({ kind }) => kind === 'body' || kind === 'loop'),
        where: sometimes(conditionIn([...loops, loop]), 5),
        node: nodeIn([...loops, loop], depth, false),
      })
      .map(({ source, where, node }): Item => ({
        kind: 'each',
        loop,
        name: loops.length === 0 ? 'line' : 'part',
        over: { kind: 'items', source: { kind: 'ref', source } },
        ...(where && { where }),
        items: [{ kind: 'one', node }],
      }))
  })
  return fc.oneof({ weight: 1, arbitrary: one }, { weight: 2, arbitrary: each })
}

/** Drawings of the kind that people draw: lines, constants and texts in objects, lists and loops, with policies. */
export const plainPayload: fc.Arbitrary<Payload> = fc
  .array(memberIn([], 2), { minLength: 1, maxLength: 4 })
  .map((members) => ({
    id: 'payload' as Id,
    key: 'application/json',
    body: { kind: 'rules', format: 'json', variables: [], root: { kind: 'object', id: 'root' as Id, members } },
  }))
