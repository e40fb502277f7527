import {
  type As,
  type Expression,
  type ExpressionScope,
  type Id,
  type Node,
  type Policy,
  printExpression,
} from '../mapping/index.ts'
import type { ProjectMethod } from './model.ts'
import { findPlace, type LoopInScope } from './payload/findPlace.ts'
import type { TargetPlace } from './tree.ts'

/** What stands at a target's place, as a panel about it shows it. */
export interface RuleView {
  readonly rule: Id
  readonly kind: Node['kind'] | 'parameter'
  /** The value, where the place holds one: as a tree and in its text form. */
  readonly value?: { readonly expression: Expression; readonly text: string }
  readonly as?: As
  readonly policy?: Policy
  /** What the loops of an array walk over, in text form. */
  readonly over: readonly string[]
  readonly conditional: boolean
  readonly disabled: boolean
  readonly note?: string
}

/** The names that an expression at a place can use: its loops, outermost first, and the payload's variables. */
export function expressionScopeAt(method: ProjectMethod, place: TargetPlace): ExpressionScope {
  if (place.in !== 'body') return { loops: [], variables: [] }
  const body = method.mapping.payloads.find((payload) => payload.id === place.payload)?.body
  if (body?.kind !== 'rules') return { loops: [], variables: [] }
  const { loops } = findPlace(body.root, place.path)
  return { loops: loops.map(nameLoop), variables: body.variables }
}

function nameLoop(loop: LoopInScope): { readonly id: Id; readonly name: string } {
  return { id: loop.loop, name: loop.name ?? 'item' }
}

/** The rule at a place; undefined where nothing is mapped there. */
export function ruleViewAt(method: ProjectMethod, place: TargetPlace): RuleView | undefined {
  const scope = expressionScopeAt(method, place)
  if (place.in !== 'body') {
    const rule = method.mapping.parameters.find(({ to }) => to.in === place.in && to.name === place.name)
    if (rule === undefined) return undefined
    const { id, value, policy } = rule
    return { rule: id, kind: 'parameter', value: valueView(value, scope), policy, over: [], ...commonView(rule) }
  }
  const body = method.mapping.payloads.find((payload) => payload.id === place.payload)?.body
  if (body?.kind !== 'rules') return undefined
  const { standing } = findPlace(body.root, place.path)
  return standing?.kind === 'node' ? nodeView(standing.node, scope) : undefined
}

function nodeView(node: Node, scope: ExpressionScope): RuleView {
  const common = { rule: node.id, kind: node.kind, over: [], ...commonView(node) }
  if (node.kind === 'value') return { ...common, value: valueView(node.value, scope), as: node.as, policy: node.policy }
  if (node.kind !== 'array') return common
  const over = node.items.flatMap((item) =>
    item.kind === 'each' && item.over.kind !== 'zip' ? [printExpression(item.over.source, scope)] : [],
  )
  return { ...common, over }
}

function valueView(expression: Expression, scope: ExpressionScope): { expression: Expression; text: string } {
  return { expression, text: printExpression(expression, scope) }
}

function commonView(rule: { readonly when?: unknown; readonly disabled?: true; readonly note?: string }): {
  conditional: boolean
  disabled: boolean
  note?: string
} {
  const flags = { conditional: rule.when !== undefined, disabled: rule.disabled === true }
  return rule.note === undefined ? flags : { ...flags, note: rule.note }
}
