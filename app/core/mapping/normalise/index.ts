import { assertNever } from '../../text/index.ts'
import type { Body, Condition, Item, Mapping, Member, Node, ParameterRule, Payload } from '../model.ts'
import { normaliseCondition, normaliseExpression, normaliseOver } from './expression.ts'
import { normaliseParameterPolicy, normalisePolicy } from './policy.ts'

/**
 * The one way to write a mapping that means this: interpreted alike for every request that the gateway can serve, and
 * `normalise` of itself. (Where a policy that cannot apply is dropped, so is its reading of a body that cannot be read.)
 *
 * - Expressions: texts in texts are one, with their constants joined; `concat` is a text; `default` in `default` is one
 *   list; junctions of one kind are one; a double negation is none; plain paths are written one way.
 * - Policies: without defaults, and without what cannot apply.
 * - Nodes: without empty notes and conditions that always hold; a group without a condition is its members; a loop's
 *   name is left out where it is the default, `item`; a root that may be left out is null; kept Velocity has no blanks
 *   at its ends.
 */
export function normaliseMapping(mapping: Mapping): Mapping {
  return { parameters: mapping.parameters.map(normaliseRule), payloads: mapping.payloads.map(normalisePayload) }
}

function normaliseRule(rule: ParameterRule): ParameterRule {
  const { many, ...rest } = withCommon(rule)
  const value = normaliseExpression(rule.value)
  const policy = normaliseParameterPolicy(rule.policy, value, many)
  return { ...rest, value, policy, ...(many !== undefined && many !== 'last' && { many }) }
}

function normalisePayload(payload: Payload): Payload {
  const { body } = payload
  return body.kind === 'rules' ? { ...payload, body: normaliseBody(body) } : payload
}

function normaliseBody(body: Extract<Body, { kind: 'rules' }>): Body {
  const { layout, ...rest } = body
  const isDefault = layout === undefined || (layout.indent === '  ' && !layout.banner)
  const variables = body.variables.map(({ id, name, value }) => ({ id, name, value: normaliseExpression(value) }))
  return { ...rest, variables, root: rootOf(body), ...(!isDefault && { layout }) }
}

/** Blanks count in plain text. */
function rootOf({ format, root }: Extract<Body, { kind: 'rules' }>): Node {
  return format === 'text' && root.kind === 'raw' ? withCommon(root) : normaliseRoot(normaliseNode(root))
}

function normaliseRoot(root: Node): Node {
  if (root.kind !== 'value') return root
  const { absent, null: nulled, mismatch } = root.policy
  const keep = <T>(fallback: T): T | 'null' => (fallback === 'omit' ? 'null' : fallback)
  const policy = {
    absent: keep(absent),
    ...(nulled !== undefined && { null: keep(nulled) }),
    ...(mismatch !== undefined && { mismatch: keep(mismatch) }),
  }
  return { ...root, policy: { ...normalisePolicy(policy, root.value, root.as), absent: policy.absent } }
}

/** What every rule has: a condition that always holds is none, and neither is an empty note. */
function withCommon<T extends { readonly note?: string; readonly when?: Condition }>(
  rule: T,
): Omit<T, 'note' | 'when'> & T {
  const { note, when, ...rest } = rule
  const condition = when && normaliseCondition(when)
  const holds = condition?.kind === 'and' && condition.all.length === 0
  return { ...rest, ...(note && { note }), ...(condition && !holds && { when: condition }) } as Omit<
    T,
    'note' | 'when'
  > &
    T
}

function normaliseNode(node: Node): Node {
  switch (node.kind) {
    case 'value': {
      const value = normaliseExpression(node.value)
      return { ...withCommon(node), value, policy: normalisePolicy(node.policy, value, node.as) }
    }
    case 'object':
      return { ...withCommon(node), members: node.members.flatMap(normaliseMember) }
    case 'array':
      return { ...withCommon(node), items: node.items.map(normaliseItem) }
    case 'raw':
      return { ...withCommon(node), vtl: node.vtl.trim() }
    default:
      return assertNever(node)
  }
}

function normaliseMember(member: Member): readonly Member[] {
  switch (member.kind) {
    case 'member': {
      const name = typeof member.name === 'string' ? member.name : normaliseExpression(member.name)
      return [{ ...member, name, node: normaliseNode(member.node) }]
    }
    case 'group': {
      const group = { ...withCommon(member), members: member.members.flatMap(normaliseMember) }
      return group.when || group.disabled || group.note ? [group] : group.members
    }
    case 'each': {
      const { where } = member
      const members = member.members.flatMap(normaliseMember)
      return [
        { ...member, over: normaliseOver(member.over), ...(where && { where: normaliseCondition(where) }), members },
      ]
    }
    case 'spread':
      return [{ kind: 'spread', value: normaliseExpression(member.value) }]
    case 'raw':
      return [{ ...member, vtl: member.vtl.trim() }]
    default:
      return assertNever(member)
  }
}

function normaliseItem(item: Item): Item {
  switch (item.kind) {
    case 'one':
      return { kind: 'one', node: normaliseNode(item.node) }
    case 'each': {
      const { name, where, ...rest } = item
      return {
        ...rest,
        ...(name !== undefined && name !== 'item' && { name }),
        over: normaliseOver(item.over),
        ...(where && { where: normaliseCondition(where) }),
        items: item.items.map(normaliseItem),
      }
    }
    case 'spread':
      return { kind: 'spread', value: normaliseExpression(item.value) }
    case 'raw':
      return { ...item, vtl: item.vtl.trim() }
    default:
      return assertNever(item)
  }
}
