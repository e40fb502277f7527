import { assertNever } from '../text/index.ts'
import { readPlainPath } from './path.ts'
import type {
  Body,
  Condition,
  Expression,
  Fallback,
  Id,
  Item,
  Mapping,
  Member,
  Node,
  Over,
  ParameterRule,
  Policy,
  Source,
} from './model.ts'

/** A place that rules write to, by structure. `{each: true}` is "the items of the loop". */
export type SourceTarget =
  | { readonly in: 'path' | 'querystring' | 'header' | 'status'; readonly name: string }
  | {
      readonly in: 'payload'
      readonly payload: Id
      readonly path: readonly (string | number | { readonly each: true })[]
    }

/** One reading of a source: what a line stands for. Lines drawn are exactly the sources read. */
export interface SourceRead {
  readonly source: Source
  /** The rule or node under which it is read; for the list of a loop, the loop. */
  readonly rule: Id
  readonly target: SourceTarget
  /** What the source decides: the value, a fallback of it, whether it is sent, what a loop walks. */
  readonly role: 'value' | 'fallback' | 'condition' | 'list'
  /** Shared variables through which it is read, outermost first. */
  readonly via: readonly Id[]
  /** The rule, or something around it, is switched off. */
  readonly disabled: boolean
}

type Rules = Extract<Body, { kind: 'rules' }>
type Path = readonly (string | number | { readonly each: true })[]

/** Where the walk is, and where it reports to. */
interface Walk {
  readonly rule: Id
  readonly target: SourceTarget
  readonly disabled: boolean
  readonly variables: Rules['variables']
  readonly report: (read: SourceRead) => void
  readonly keep?: (part: KeptPart) => void
  /** Calls outside of loops, as a shared variable is wherever it is read. */
  readonly call?: (call: Call) => void
  readonly inLoop?: boolean
}

type Call = Extract<Expression, { kind: 'call' }>

/** Every source that a mapping reads, in the order of its rules and trees. */
export function walkSources(mapping: Mapping): readonly SourceRead[] {
  const reads: SourceRead[] = []
  const report = (read: SourceRead): void => void reads.push(read)
  for (const rule of mapping.parameters) walkParameter(rule, { report })
  for (const { id, body } of mapping.payloads) {
    if (body.kind === 'rules') walkPayload(id, body, { report })
  }
  return reads
}

/** Whether a drawn payload or a rule reads the body as a document anywhere: then a body that cannot be read fails it. */
export function readsBody(what: Rules | ParameterRule): boolean {
  return enabledPaths(what).length > 0
}

/**
 * The paths of a drawn payload or a rule that search the body or compute, each once. Such a path can fail, and then
 * fails whatever reads it, whether or not the request comes to need it.
 */
export function queriesOf(what: Rules | ParameterRule): readonly string[] {
  return [...new Set(enabledPaths(what))].filter((path) => readPlainPath(path) === undefined)
}

function enabledPaths(what: Rules | ParameterRule): readonly string[] {
  const paths: string[] = []
  const report = ({ source, disabled }: SourceRead): void => {
    if (source.kind === 'body' && !disabled) paths.push(source.path)
  }
  walkWhat(what, { report })
  return paths
}

/** Kept Velocity of a payload or a rule, or a value that is written as it was found (which has no `vtl`). */
export interface KeptPart {
  readonly rule: Id
  readonly vtl?: string
}

/** What a drawn payload or a rule keeps of a template, wherever it is not switched off: no rule says what it prints. */
export function keptParts(what: Rules | ParameterRule): readonly KeptPart[] {
  const parts: KeptPart[] = []
  walkWhat(what, { report: () => undefined, keep: (part) => void parts.push(part) })
  return parts
}

/** Calls of a drawn payload or a rule that stand in no loop, wherever it is not switched off. */
export function callsOf(what: Rules | ParameterRule): readonly Call[] {
  const calls: Call[] = []
  walkWhat(what, { report: () => undefined, call: (call) => void calls.push(call) })
  return calls
}

function walkWhat(what: Rules | ParameterRule, to: Reports): void {
  if ('root' in what) walkPayload(what.root.id, what, to)
  else walkParameter(what, to)
}

type Reports = Pick<Walk, 'report' | 'keep' | 'call'>

function walkParameter(rule: ParameterRule, to: Reports): void {
  const walk: Walk = { rule: rule.id, target: rule.to, disabled: rule.disabled ?? false, variables: [], ...to }
  if (rule.when) walkCondition(rule.when, 'condition', walk)
  walkExpression(rule.value, 'value', walk)
  walkPolicy(rule.policy, walk)
}

function walkPayload(payload: Id, body: Rules, to: Reports): void {
  walkNode(body.root, [], {
    rule: body.root.id,
    target: { in: 'payload', payload, path: [] },
    disabled: false,
    variables: body.variables,
    ...to,
  })
}

function walkNode(node: Node, path: Path, outer: Walk): void {
  const walk = { ...at(outer, path), rule: node.id, disabled: outer.disabled || node.disabled === true }
  if (node.when) walkCondition(node.when, 'condition', walk)
  switch (node.kind) {
    case 'value':
      walkExpression(node.value, 'value', walk)
      if (node.as === 'verbatim') keep(walk)
      return walkPolicy(node.policy, walk)
    case 'object':
      return node.members.forEach((member) => walkMember(member, path, walk))
    case 'array':
      return node.items.forEach((item, index) => walkItem(item, index, path, walk))
    case 'raw':
      return keep(walk, node.vtl)
    default:
      return assertNever(node)
  }
}

function at(walk: Walk, path: Path): Walk {
  return walk.target.in === 'payload' ? { ...walk, target: { ...walk.target, path } } : walk
}

function walkMember(member: Member, path: Path, walk: Walk): void {
  switch (member.kind) {
    case 'member': {
      if (typeof member.name !== 'string') walkExpression(member.name, 'value', { ...walk, rule: member.node.id })
      return walkNode(member.node, [...path, typeof member.name === 'string' ? member.name : { each: true }], walk)
    }
    case 'group': {
      const inner = { ...walk, rule: member.id, disabled: walk.disabled || member.disabled === true }
      if (member.when) walkCondition(member.when, 'condition', inner)
      return member.members.forEach((one) => walkMember(one, path, inner))
    }
    case 'each': {
      const inner = { ...walk, rule: member.loop, inLoop: true }
      walkLoop(member, at(inner, [...path, { each: true }]), walk)
      return member.members.forEach((one) => walkMember(one, [...path, { each: true }], inner))
    }
    case 'spread':
      return walkExpression(member.value, 'value', walk)
    case 'raw':
      return keep(walk, member.vtl)
    default:
      return assertNever(member)
  }
}

function walkItem(item: Item, index: number, path: Path, walk: Walk): void {
  switch (item.kind) {
    case 'one':
      return walkNode(item.node, [...path, index], walk)
    case 'each': {
      const inner = { ...walk, rule: item.loop, inLoop: true }
      walkLoop(item, at(inner, [...path, { each: true }]), walk)
      return item.items.forEach((one, place) =>
        one.kind === 'one' && item.items.length === 1
          ? walkNode(one.node, [...path, { each: true }], inner)
          : walkItem(one, place, [...path, { each: true }], inner),
      )
    }
    case 'spread':
      return walkExpression(item.value, 'value', at(walk, [...path, index]))
    case 'raw':
      return keep(walk, item.vtl)
    default:
      return assertNever(item)
  }
}

function walkLoop(
  each: { readonly over: Over; readonly where?: Condition },
  walk: Walk,
  { inLoop = false }: Walk,
): void {
  walkOver(each.over, { ...walk, inLoop })
  if (each.where) walkCondition(each.where, 'condition', walk)
}

function walkOver(over: Over, walk: Walk, via: readonly Id[] = []): void {
  if (over.kind === 'zip') over.lists.forEach(({ source }) => walkExpression(source, 'list', walk, via))
  else walkExpression(over.source, 'list', walk, via)
}

function walkPolicy(policy: Policy, walk: Walk): void {
  for (const fallback of [policy.absent, policy.null, policy.mismatch]) {
    if (typeof fallback === 'object') walkFallback(fallback, walk)
  }
}

function walkFallback(fallback: Exclude<Fallback, string>, walk: Walk): void {
  walkExpression(fallback.value, 'fallback', walk)
}

function walkExpression(expression: Expression, role: SourceRead['role'], walk: Walk, via: readonly Id[] = []): void {
  const inner = (one: Expression): void => walkExpression(one, role, walk, via)
  switch (expression.kind) {
    case 'ref':
      return walkSource(expression.source, role, walk, via)
    case 'literal':
      return undefined
    case 'text':
      return expression.parts.forEach(inner)
    case 'call':
      if (!walk.disabled && !walk.inLoop) walk.call?.(expression)
      return expression.args.forEach(inner)
    case 'choose':
      for (const { when, then } of expression.branches) {
        walkCondition(when, 'condition', walk, via)
        inner(then)
      }
      return expression.otherwise && inner(expression.otherwise)
    case 'collect':
      walkOver(expression.over, walk, via)
      if (expression.where) walkCondition(expression.where, 'condition', { ...walk, inLoop: true }, via)
      walkExpression(expression.value, role, { ...walk, inLoop: true }, via)
      return expression.by && inner(expression.by)
    case 'raw':
      keep(walk, expression.vtl)
      return expression.reads.forEach((source) => walkSource(source, role, walk, via))
    default:
      return assertNever(expression)
  }
}

/** A variable's own sources are read wherever it is. */
function walkSource(source: Source, role: SourceRead['role'], walk: Walk, via: readonly Id[]): void {
  const { rule, target, disabled } = walk
  walk.report({ source, rule, target, role, via, disabled })
  if (source.kind !== 'variable' || via.includes(source.id)) return
  const variable = walk.variables.find(({ id }) => id === source.id)
  if (variable) walkExpression(variable.value, role, { ...walk, inLoop: false }, [...via, source.id])
}

function walkCondition(condition: Condition, role: SourceRead['role'], walk: Walk, via: readonly Id[] = []): void {
  const value = (one: Expression): void => walkExpression(one, role, walk, via)
  switch (condition.kind) {
    case 'compare':
      value(condition.left)
      return value(condition.right)
    case 'present':
    case 'null':
    case 'empty':
    case 'matches':
      return value(condition.value)
    case 'in':
      value(condition.value)
      return condition.list.forEach(value)
    case 'and':
    case 'or':
      return condition.all.forEach((part) => walkCondition(part, role, walk, via))
    case 'not':
      return walkCondition(condition.of, role, walk, via)
    case 'raw':
      return keep(walk, condition.vtl)
    default:
      return assertNever(condition)
  }
}

function keep({ rule, disabled, keep: report }: Walk, vtl?: string): void {
  if (!disabled) report?.({ rule, ...(vtl !== undefined && { vtl }) })
}
