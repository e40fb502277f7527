import fc from 'fast-check'
import type {
  As,
  Condition,
  Expression,
  Fallback,
  Id,
  Item,
  Node,
  ParameterRule,
  Payload,
  Policy,
  Source,
} from '../mapping/index.ts'
import { hostileText, jsonText, memberName, numberText, parameterNames, sometimes } from './mappingInputs.ts'

/** The loops and variables that may be read. */
export interface DrawnScope {
  readonly loops: readonly Id[]
  readonly variables: readonly Id[]
}

const noScope: DrawnScope = { loops: [], variables: [] }

const step = fc.oneof(
  { weight: 5, arbitrary: memberName.map(printName) },
  { weight: 1, arbitrary: fc.constantFrom('[0]', '[1]', '[-1]') },
)
const plainPath = fc.array(step, { minLength: 1, maxLength: 3 }).map((steps) => `$${steps.join('')}`)

function printName(name: string): string {
  return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(name) ? `.${name}` : `['${name.replaceAll(/['\\]/g, '\\$&')}']`
}

/** Anything that can be read where `scope` reaches. */
export function sourceIn(scope: DrawnScope): fc.Arbitrary<Source> {
  const parameter = fc.record({
    kind: fc.constant('parameter' as const),
    in: fc.constantFrom('path' as const, 'querystring' as const, 'header' as const),
    name: fc.constantFrom(...parameterNames),
  })
  const body = fc.record({
    kind: fc.constant('body' as const),
    path: fc.oneof(
      { weight: 8, arbitrary: plainPath },
      fc.constantFrom('$', '$..a', '$.list[*]', '$.list[*].a', '$.list.length()', '$.list[?(@.a == 5)]'),
    ),
  })
  const others: fc.Arbitrary<Source>[] = [
    fc.constant({ kind: 'rawBody' }),
    fc
      .constantFrom('requestId', 'identity.sourceIp', 'identity', 'missing.name')
      .map((name) => ({ kind: 'context', name })),
    fc.constantFrom('host', 'odd-name', 'missing').map((name) => ({ kind: 'stageVariable', name })),
  ]
  const variables = scope.variables.map((id) => fc.constant<Source>({ kind: 'variable', id }))
  const loops = scope.loops.map((loop) => ({ weight: 6, arbitrary: loopSource(loop) }))
  return fc.oneof(
    { weight: 4, arbitrary: parameter },
    { weight: 5, arbitrary: body },
    ...others,
    ...variables,
    ...loops,
  )
}

function loopSource(loop: Id): fc.Arbitrary<Source> {
  return fc.oneof(
    { weight: 5, arbitrary: plainPath.map((path) => ({ kind: 'loop' as const, loop, part: 'item' as const, path })) },
    fc.constantFrom('item', 'index', 'count', 'last').map((part) => ({ kind: 'loop', loop, part }) as const),
  )
}

const literal: fc.Arbitrary<Expression> = fc
  .oneof(
    hostileText.map((text) => JSON.stringify(text)),
    numberText,
    jsonText(1),
  )
  .map((json) => ({ kind: 'literal', json }))

/** Any expression that can be compiled. */
export function expressionIn(scope: DrawnScope, depth: number): fc.Arbitrary<Expression> {
  const ref = sourceIn(scope).map((source): Expression => ({ kind: 'ref', source }))
  if (depth === 0) return fc.oneof({ weight: 3, arbitrary: ref }, literal)
  const inner = expressionIn(scope, depth - 1)
  const branch = fc.record({ when: conditionIn(scope, depth - 1), then: inner })
  return fc.oneof(
    { weight: 6, arbitrary: ref },
    { weight: 2, arbitrary: literal },
    fc.array(inner, { maxLength: 3, size: 'max' }).map((parts): Expression => ({ kind: 'text', parts })),
    callOf(inner),
    fc
      .tuple(fc.array(branch, { minLength: 1, maxLength: 2, size: 'max' }), sometimes(inner, 2))
      .map(([branches, otherwise]): Expression => ({ kind: 'choose', branches, ...(otherwise && { otherwise }) })),
  )
}

function callOf(inner: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  const call = (fn: string, args: readonly Expression[]): Expression => ({ kind: 'call', fn, args })
  const constant = hostileText.map((text): Expression => ({ kind: 'literal', json: JSON.stringify(text) }))
  const several = fc.array(inner, { minLength: 1, maxLength: 3, size: 'max' })
  const oneText = fc.constantFrom('length', 'size', 'lower', 'upper', 'trim', 'base64Encode', 'urlEncode')
  return fc.oneof(
    fc.tuple(inner, inner).map((args) => call('default', args)),
    several.map((args) => call('firstNonEmpty', args)),
    several.map((args) => call('concat', args)),
    fc.tuple(inner, constant, constant).map((args) => call('replace', args)),
    { weight: 3, arbitrary: fc.tuple(oneText, inner).map(([fn, arg]) => call(fn, [arg])) },
  )
}

/** Any condition that can be compiled. */
export function conditionIn(scope: DrawnScope, depth: number): fc.Arbitrary<Condition> {
  const value = expressionIn(scope, Math.max(0, depth - 1))
  const simple: fc.Arbitrary<Condition> = fc.oneof(
    fc
      .tuple(fc.constantFrom('==', '!=', '<', '<=', '>', '>='), value, value)
      .map(([op, left, right]) => ({ kind: 'compare', op, left, right }) as const),
    fc.tuple(fc.constantFrom('present', 'null', 'empty'), value).map(([kind, of]) => ({ kind, value: of }) as const),
    fc
      .tuple(value, fc.constantFrom('.*', '[0-9]+', "it's", 'a|b', '\\$x', '(?s).*"admin".*'))
      .map(([of, pattern]) => ({ kind: 'matches', value: of, pattern }) as const),
    fc.tuple(value, fc.array(value, { maxLength: 2 })).map(([of, list]) => ({ kind: 'in', value: of, list }) as const),
  )
  if (depth === 0) return simple
  const inner = conditionIn(scope, depth - 1)
  return fc.oneof(
    { weight: 3, arbitrary: simple },
    fc
      .tuple(fc.constantFrom('and', 'or'), fc.array(inner, { maxLength: 3 }))
      .map(([kind, all]) => ({ kind, all }) as const),
    inner.map((of) => ({ kind: 'not', of }) as const),
  )
}

const as: fc.Arbitrary<As> = fc.constantFrom('string', 'number', 'integer', 'boolean', 'json', 'jsonText', 'base64')

function policyIn(scope: DrawnScope): fc.Arbitrary<Policy> {
  const fallback: fc.Arbitrary<Fallback> = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('omit' as const, 'null' as const, 'empty' as const) },
    expressionIn(scope, 1).map((value) => ({ value })),
  )
  return fc
    .record({
      absent: fallback,
      null: sometimes(fc.oneof(fc.constant('keep' as const), fallback), 2),
      mismatch: sometimes(fc.oneof(fc.constant('text' as const), fallback), 2),
    })
    .map(({ absent, null: nulled, mismatch }) => ({
      absent,
      ...(nulled !== undefined && { null: nulled }),
      ...(mismatch !== undefined && { mismatch }),
    }))
}

const id: fc.Arbitrary<Id> = fc.nat(999_999).map((number) => `r${number}` as Id)

/** Trees with loops in loops, conditions everywhere, members whose names need escaping. */
export function nodeIn(scope: DrawnScope, depth: number): fc.Arbitrary<Node> {
  const common = fc.record({
    id,
    when: sometimes(conditionIn(scope, 1), 5),
    disabled: sometimes(fc.constant(true as const), 25),
  })
  const withCommon = <T extends object>(rest: fc.Arbitrary<T>): fc.Arbitrary<T & { id: Id }> =>
    fc.tuple(common, rest).map(([{ id: own, when, disabled }, node]) => ({
      id: own,
      ...(when && { when }),
      ...(disabled && { disabled }),
      ...node,
    }))
  const value: fc.Arbitrary<Node> = withCommon(
    fc.record({ kind: fc.constant('value' as const), value: expressionIn(scope, 2), as, policy: policyIn(scope) }),
  )
  if (depth === 0) return value
  const name = fc.oneof({ weight: 2, arbitrary: memberName }, hostileText)
  const member = fc.record({ kind: fc.constant('member' as const), name, node: nodeIn(scope, depth - 1) })
  const members = fc.array(member, { maxLength: 4, size: 'max' })
  const items = fc.array(itemIn(scope, depth - 1), { maxLength: 3, size: 'max' })
  const object: fc.Arbitrary<Node> = withCommon(members.map((all) => ({ kind: 'object' as const, members: all })))
  const array: fc.Arbitrary<Node> = withCommon(items.map((all) => ({ kind: 'array' as const, items: all })))
  return fc.oneof({ weight: 1, arbitrary: value }, { weight: 3, arbitrary: object }, { weight: 3, arbitrary: array })
}

function itemIn(scope: DrawnScope, depth: number): fc.Arbitrary<Item> {
  const one: fc.Arbitrary<Item> = nodeIn(scope, depth).map((node) => ({ kind: 'one', node }))
  if (scope.loops.length === 2) return one
  const loop = `loop${scope.loops.length}` as Id
  const within = { ...scope, loops: [...scope.loops, loop] }
  const inner = depth === 0 ? nodeIn(within, 0).map((node): Item => ({ kind: 'one', node })) : itemIn(within, depth - 1)
  const each: fc.Arbitrary<Item> = fc
    .record({
      list: listIn(scope),
      name: sometimes(fc.constantFrom('item', 'line', 'input', 'odd name'), 2),
      where: sometimes(conditionIn(within, 1), 3),
      items: fc.array(inner, { minLength: 1, maxLength: 2 }),
    })
    .map(({ list, name, where, items }) => ({
      kind: 'each',
      loop,
      ...(name !== undefined && { name }),
      over: { kind: 'items', source: { kind: 'ref', source: list } },
      ...(where && { where }),
      items,
    }))
  return fc.oneof({ weight: 2, arbitrary: one }, { weight: 3, arbitrary: each })
}

/** What a loop may walk: mostly lists that generated bodies have. */
function listIn(scope: DrawnScope): fc.Arbitrary<Source> {
  const path = fc.oneof(fc.constantFrom('$.list', '$.a', '$.b', '$.list[0].list'), plainPath)
  const query = fc.constantFrom('$..a', '$.list[*]', '$.list[*].list')
  const outer = scope.loops.map((loop) => ({
    weight: 4,
    arbitrary: path.map((inner) => ({ kind: 'loop' as const, loop, part: 'item' as const, path: inner })),
  }))
  const body = fc.oneof({ weight: 6, arbitrary: path }, query).map((inner) => ({ kind: 'body' as const, path: inner }))
  return fc.oneof({ weight: 3, arbitrary: body }, sourceIn({ loops: scope.loops, variables: [] }), ...outer)
}

/** A drawn JSON payload with two shared variables. */
export const drawnPayload: fc.Arbitrary<Payload> = fc
  .record({
    root: nodeIn({ loops: [], variables: ['v1' as Id, 'v2' as Id] }, 3),
    first: expressionIn(noScope, 1),
    second: expressionIn({ loops: [], variables: ['v1' as Id] }, 1),
  })
  .map(({ root, first, second }) => {
    const variables = [
      { id: 'v1' as Id, name: 'first', value: first },
      { id: 'v2' as Id, name: 'second', value: second },
    ]
    return { id: 'payload' as Id, key: 'application/json', body: { kind: 'rules', format: 'json', variables, root } }
  })

/** A parameter rule of a request, to a parameter called X-Out. */
export const parameterRule: fc.Arbitrary<ParameterRule> = fc
  .record({
    in: fc.constantFrom('path' as const, 'querystring' as const, 'header' as const),
    value: expressionIn(noScope, 2),
    policy: policyIn(noScope),
    when: sometimes(conditionIn(noScope, 1), 4),
  })
  .map(({ in: place, value, policy, when }) => {
    const to = { in: place, name: 'X-Out' }
    return { id: 'parameter' as Id, to, value, policy, ...(when && { when }) }
  })
