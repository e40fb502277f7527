import {
  type As,
  type Expression,
  type ExpressionScope,
  type Id,
  type Node,
  type ParameterRule,
  type Policy,
  printExpression,
} from '../mapping/index.ts'
import { type ConditionView, conditionView, type LoopView, loopViews } from './loopView.ts'
import type { ProjectMethod } from './model.ts'
import { findPlace, type LoopInScope } from './payload/findPlace.ts'
import type { TargetPlace } from './tree.ts'

/** What stands at a target's place, as a panel about it shows it. */
export interface RuleView {
  readonly rule: Id
  /** The names that its expressions are printed with. */
  readonly scope: ExpressionScope
  readonly kind: Node['kind'] | 'parameter'
  /** The value, where the place holds one: as a tree and in its text form. */
  readonly value?: { readonly expression: Expression; readonly text: string }
  readonly as?: As
  readonly policy?: Policy
  /** What the loops of an array walk over, in text form. */
  readonly over: readonly string[]
  /** The loops of an array or an object. */
  readonly loops: readonly LoopView[]
  /** The condition under which it is sent. */
  readonly when?: ConditionView
  readonly many?: ParameterRule['many']
  readonly means?: ParameterRule['means']
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

/** The rule at a place; undefined where nothing is mapped there. The same object while nothing in it has changed. */
export function ruleViewAt(method: ProjectMethod, place: TargetPlace): RuleView | undefined {
  const scope = expressionScopeAt(method, place)
  if (place.in !== 'body') {
    const rule = method.mapping.parameters.find(({ to }) => to.in === place.in && to.name === place.name)
    return rule && remembered(rule, scope, parameterView)
  }
  const body = method.mapping.payloads.find((payload) => payload.id === place.payload)?.body
  if (body?.kind !== 'rules') return undefined
  const { standing } = findPlace(body.root, place.path)
  return standing?.kind === 'node' ? remembered(standing.node, scope, nodeView) : undefined
}

/** Every row on screen asks for its rule at every edit, of which one has changed. */
const VIEWS = new WeakMap<object, RuleView>()

function remembered<Rule extends object>(
  rule: Rule,
  scope: ExpressionScope,
  make: (rule: Rule, scope: ExpressionScope) => RuleView,
): RuleView {
  const known = VIEWS.get(rule)
  if (known !== undefined && isSameScope(known.scope, scope)) return known
  const view = make(rule, scope)
  VIEWS.set(rule, view)
  return view
}

function isSameScope(a: ExpressionScope, b: ExpressionScope): boolean {
  return areSameNames(a.loops, b.loops) && areSameNames(a.variables, b.variables)
}

function areSameNames(a: ExpressionScope['loops'], b: ExpressionScope['loops']): boolean {
  if (a === b) return true
  return (
    a.length === b.length && a.every(({ id, name }, i) => b[i] !== undefined && id === b[i].id && name === b[i].name)
  )
}

function parameterView(rule: ParameterRule, scope: ExpressionScope): RuleView {
  const { id, value, policy, many, means } = rule
  const sending = { ...(many && { many }), ...(means && { means }), over: [], loops: [] }
  return {
    rule: id,
    scope,
    kind: 'parameter',
    value: valueView(value, scope),
    policy,
    ...sending,
    ...commonView(rule, scope),
  }
}

function nodeView(node: Node, scope: ExpressionScope): RuleView {
  const own = { rule: node.id, scope, kind: node.kind }
  const common = { ...own, over: [], loops: loopViews(node, scope), ...commonView(node, scope) }
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

function commonView(
  rule: Pick<Node, 'when' | 'disabled' | 'note'>,
  scope: ExpressionScope,
): Pick<RuleView, 'conditional' | 'disabled' | 'when' | 'note'> {
  const { when, note } = rule
  return {
    conditional: when !== undefined,
    disabled: rule.disabled === true,
    ...(when && { when: conditionView(when, scope) }),
    ...(note !== undefined && { note }),
  }
}
