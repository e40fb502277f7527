import {
  type Condition,
  type ExpressionScope,
  type Id,
  type Item,
  type Member,
  type Node,
  type Over,
  printCondition,
  printExpression,
} from '../mapping/index.ts'

/** A condition as a tree and in its text form. */
export interface ConditionView {
  readonly condition: Condition
  readonly text: string
}

/** A loop of an array's items or of an object's members, as a panel about it shows it. */
export interface LoopView {
  readonly loop: Id
  /** What expressions call an item. */
  readonly name: string
  /** Whether the name can be another one. */
  readonly named: boolean
  readonly over: Over
  /** What it walks over in text form; of parallel lists each one. */
  readonly text: string
  readonly where?: ConditionView
}

/** The loops that stand directly in a node; `scope` is the one around it. */
export function loopViews(node: Node, scope: ExpressionScope): readonly LoopView[] {
  const views: LoopView[] = []
  const parts = node.kind === 'array' ? node.items : node.kind === 'object' ? node.members : []
  for (const part of parts) if (part.kind === 'each') views.push(loopView(part, scope))
  return views
}

export function conditionView(condition: Condition, scope: ExpressionScope): ConditionView {
  return { condition, text: printCondition(condition, scope) }
}

function loopView(part: Extract<Item | Member, { readonly kind: 'each' }>, scope: ExpressionScope): LoopView {
  const { loop, over, where } = part
  const named = 'items' in part
  const name = (named ? part.name : undefined) ?? 'item'
  const inside = { ...scope, loops: [...scope.loops, { id: loop, name }] }
  const text = overSources(over)
    .map((source) => printExpression(source, scope))
    .join(', ')
  return { loop, name, named, over, text, ...(where && { where: conditionView(where, inside) }) }
}

function overSources(over: Over): readonly (Over & { readonly kind: 'items' })['source'][] {
  return over.kind === 'zip' ? over.lists.map(({ source }) => source) : [over.source]
}
