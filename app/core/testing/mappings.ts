import fc from 'fast-check'
import type { As, Fallback, Id, Item, Member, Node, ParameterRule, Payload, Policy } from '../mapping/index.ts'
import { type DrawnScope, conditionIn, expressionIn, noScope, overIn, withLoop } from './expressions.ts'
import { hostileText, memberName, sometimes } from './mappingInputs.ts'

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
  const members = fc.array(memberIn(scope, depth), { maxLength: 4, size: 'max' })
  const items = fc.array(itemIn(scope, depth - 1), { maxLength: 3, size: 'max' })
  const object: fc.Arbitrary<Node> = withCommon(members.map((all) => ({ kind: 'object' as const, members: all })))
  const array: fc.Arbitrary<Node> = withCommon(items.map((all) => ({ kind: 'array' as const, items: all })))
  return fc.oneof({ weight: 1, arbitrary: value }, { weight: 3, arbitrary: object }, { weight: 3, arbitrary: array })
}

function memberIn(scope: DrawnScope, depth: number): fc.Arbitrary<Member> {
  const name = fc.oneof(
    { weight: 6, arbitrary: memberName },
    { weight: 3, arbitrary: hostileText },
    { weight: 1, arbitrary: expressionIn(scope, 1) },
  )
  const member: fc.Arbitrary<Member> = fc.record({
    kind: fc.constant('member' as const),
    name,
    node: nodeIn(scope, depth - 1),
  })
  if (depth <= 1) return member
  const group = fc
    .tuple(id, sometimes(conditionIn(scope, 1), 2), fc.array(memberIn(scope, depth - 1), { maxLength: 3 }))
    .map(([own, when, members]): Member => ({ kind: 'group', id: own, ...(when && { when }), members }))
  const spread = expressionIn(scope, 0).map((value): Member => ({ kind: 'spread', value }))
  const each = overIn(scope, String(scope.loops.length)).chain(({ loop, over }) => {
    const within = withLoop(scope, loop)
    return fc
      .tuple(sometimes(conditionIn(within, 1), 3), fc.array(memberIn(within, 1), { minLength: 1, maxLength: 2 }))
      .map(([where, members]): Member => ({ kind: 'each', loop, over, ...(where && { where }), members }))
  })
  const some: fc.WeightedArbitrary<Member>[] = scope.loops.length < 2 ? [{ weight: 1, arbitrary: each }] : []
  return fc.oneof(
    { weight: 7, arbitrary: member },
    { weight: 1, arbitrary: group },
    { weight: 1, arbitrary: spread },
    ...some,
  )
}

function itemIn(scope: DrawnScope, depth: number): fc.Arbitrary<Item> {
  const one: fc.Arbitrary<Item> = nodeIn(scope, depth).map((node) => ({ kind: 'one', node }))
  const spread: fc.Arbitrary<Item> = expressionIn(scope, 0).map((value) => ({ kind: 'spread', value }))
  if (scope.loops.length === 2) return fc.oneof({ weight: 6, arbitrary: one }, { weight: 1, arbitrary: spread })
  const each = overIn(scope, String(scope.loops.length)).chain(({ loop, over }) => {
    const within = withLoop(scope, loop)
    const inner =
      depth === 0 ? nodeIn(within, 0).map((node): Item => ({ kind: 'one', node })) : itemIn(within, depth - 1)
    return fc
      .record({
        name: sometimes(fc.constantFrom('item', 'line', 'input', 'odd name'), 2),
        where: sometimes(conditionIn(within, 1), 3),
        items: fc.array(inner, { minLength: 1, maxLength: 2 }),
      })
      .map(({ name, where, items }): Item => ({
        kind: 'each',
        loop,
        ...(name !== undefined && { name }),
        over,
        ...(where && { where }),
        items,
      }))
  })
  return fc.oneof({ weight: 4, arbitrary: one }, { weight: 6, arbitrary: each }, { weight: 1, arbitrary: spread })
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

/** A drawn form, whose root is an object nearly always. */
export const drawnForm: fc.Arbitrary<Payload> = fc
  .tuple(drawnPayload, sometimes(fc.constantFrom('repeat' as const, 'brackets' as const, 'Member.N' as const), 1))
  .map(([payload, arrays]) => {
    const { body } = payload
    if (body.kind !== 'rules') return payload
    const root: Node =
      body.root.kind === 'object'
        ? body.root
        : { id: 'form' as Id, kind: 'object', members: [{ kind: 'member', name: 'a', node: body.root }] }
    return { ...payload, body: { ...body, format: 'form', root, ...(arrays && { arrays }) } }
  })

/** A payload of plain text. */
export const drawnText: fc.Arbitrary<Payload> = fc
  .tuple(drawnPayload, nodeIn({ loops: [], variables: ['v1' as Id, 'v2' as Id] }, 0))
  .map(([payload, root]) => {
    const { body } = payload
    return body.kind === 'rules' ? { ...payload, body: { ...body, format: 'text', root } } : payload
  })

/** A parameter rule of a request, to a parameter called X-Out. */
export const parameterRule: fc.Arbitrary<ParameterRule> = fc
  .record({
    in: fc.constantFrom('path' as const, 'querystring' as const, 'header' as const),
    value: expressionIn(noScope, 2),
    policy: policyIn(noScope),
    when: sometimes(conditionIn(noScope, 1), 4),
    many: sometimes(fc.constantFrom('join' as const, 'repeat' as const), 3),
  })
  .map(({ in: place, value, policy, when, many }) => {
    const to = { in: place, name: 'X-Out' }
    return { id: 'parameter' as Id, to, value, policy, ...(when && { when }), ...(many && { many }) }
  })
