import fc from 'fast-check'
import type { Condition, Expression, Id, Over, Source } from '../mapping/index.ts'
import { callOf } from './calls.ts'
import { hostileText, jsonText, memberName, numberText, parameterNames, sometimes } from './mappingInputs.ts'

/** The loops and variables that may be read. */
export interface DrawnScope {
  readonly loops: readonly Id[]
  readonly variables: readonly Id[]
}

export const noScope: DrawnScope = { loops: [], variables: [] }

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
    fc
      .constantFrom(
        ...(['item', 'index', 'count', 'last'] as const),
        ...(walksEntries(loop) ? (['key', 'key', 'key'] as const) : []),
      )
      .map((part) => ({ kind: 'loop', loop, part }) as const),
  )
}

/** Loops over entries are told by their ids, as only they have keys. */
function walksEntries(loop: Id): boolean {
  return loop.startsWith('entries')
}

const literal: fc.Arbitrary<Expression> = fc
  .oneof(
    hostileText.map((text) => JSON.stringify(text)),
    numberText,
    jsonText(1),
  )
  .map((json) => ({ kind: 'literal', json }))

const expressions = new Map<string, fc.Arbitrary<Expression>>()
const conditions = new Map<string, fc.Arbitrary<Condition>>()

/** Made once for each scope and depth: to make one takes far longer than to draw from it. */
function once<T>(
  known: Map<string, fc.Arbitrary<T>>,
  scope: DrawnScope,
  depth: number,
  make: () => fc.Arbitrary<T>,
): fc.Arbitrary<T> {
  const key = JSON.stringify([scope.loops, scope.variables, depth])
  const made = known.get(key) ?? make()
  known.set(key, made)
  return made
}

/** Any expression that can be compiled. */
export function expressionIn(scope: DrawnScope, depth: number): fc.Arbitrary<Expression> {
  return once(expressions, scope, depth, () => makeExpression(scope, depth))
}

function makeExpression(scope: DrawnScope, depth: number): fc.Arbitrary<Expression> {
  const ref = sourceIn(scope).map((source): Expression => ({ kind: 'ref', source }))
  if (depth === 0) return fc.oneof({ weight: 3, arbitrary: ref }, literal)
  const inner = expressionIn(scope, depth - 1)
  const branch = fc.record({ when: conditionIn(scope, depth - 1), then: inner })
  return fc.oneof(
    { weight: 6, arbitrary: ref },
    { weight: 2, arbitrary: literal },
    fc.array(inner, { maxLength: 3, size: 'max' }).map((parts): Expression => ({ kind: 'text', parts })),
    { weight: 4, arbitrary: callIn(scope, inner) },
    collectIn(scope, depth - 1),
    fc
      .tuple(fc.array(branch, { minLength: 1, maxLength: 2, size: 'max' }), sometimes(inner, 2))
      .map(([branches, otherwise]): Expression => ({ kind: 'choose', branches, ...(otherwise && { otherwise }) })),
  )
}

/** What a loop may go over, and its id. */
export function overIn(scope: DrawnScope, name: string): fc.Arbitrary<{ readonly loop: Id; readonly over: Over }> {
  const list = fc.oneof(
    { weight: 6, arbitrary: listIn(scope).map((source): Expression => ({ kind: 'ref', source })) },
    { weight: 1, arbitrary: expressionIn(scope, 0) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(listIn(scope), listIn(scope))
        .map((two) => two.map((source): Expression => ({ kind: 'ref', source })))
        .map((args): Expression => ({ kind: 'call', fn: 'default', args })),
    },
  )
  const zipped = fc.record({
    kind: fc.constant('zip' as const),
    lists: fc.tuple(list, list).map(([a, b]) => [
      { name: 'a', source: a },
      { name: 'b', source: b },
    ]),
    length: fc.constantFrom('shortest' as const, 'first' as const),
  })
  const loop = `loop${name}` as Id
  const entries = `entries${name}` as Id
  return fc.oneof(
    { weight: 6, arbitrary: list.map((source) => ({ loop, over: { kind: 'items' as const, source } })) },
    { weight: 2, arbitrary: list.map((source) => ({ loop: entries, over: { kind: 'entries' as const, source } })) },
    { weight: 1, arbitrary: zipped.map((over) => ({ loop, over })) },
  )
}

export function withLoop(scope: DrawnScope, loop: Id): DrawnScope {
  return { ...scope, loops: [...scope.loops, loop] }
}

function collectIn(scope: DrawnScope, depth: number): fc.Arbitrary<Expression> {
  return overIn(scope, `C${scope.loops.length}`).chain(({ loop, over }) => {
    const within = withLoop(scope, loop)
    return fc
      .record({
        how: fc.constantFrom('list', 'join', 'first', 'last', 'count', 'sum'),
        value: expressionIn(within, Math.max(0, depth)),
        where: sometimes(conditionIn(within, 0), 3),
        by: sometimes(expressionIn(scope, 0), 2),
      })
      .map(({ how, value, where, by }): Expression => ({
        kind: 'collect',
        how,
        loop,
        over,
        value,
        ...(where && { where }),
        ...(by && { by }),
      }))
  })
}

function callIn(scope: DrawnScope, inner: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  const list = fc.oneof(
    listIn(scope).map((source): Expression => ({ kind: 'ref', source })),
    inner,
  )
  // In a loop, text that is no JSON fails only the rounds that come to it.
  return callOf({ inner, list, isTop: scope.loops.length === 0 && scope.variables.length > 0 })
}

/** Any condition that can be compiled. */
export function conditionIn(scope: DrawnScope, depth: number): fc.Arbitrary<Condition> {
  return once(conditions, scope, depth, () => makeCondition(scope, depth))
}

function makeCondition(scope: DrawnScope, depth: number): fc.Arbitrary<Condition> {
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
