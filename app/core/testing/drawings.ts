import {
  type As,
  type Condition,
  type Expression,
  type ExpressionScope,
  type Id,
  type Item,
  type Member,
  type Node,
  type Payload,
  type Policy,
  parseCondition,
  parseExpression,
} from '../mapping/index.ts'

/** Loops that drawings name: `item` in `loop`, `sub` in `inner`. */
export const drawingScope: ExpressionScope = {
  loops: [
    { id: 'loop' as Id, name: 'item' },
    { id: 'inner' as Id, name: 'sub' },
  ],
  variables: [{ id: 'variable' as Id, name: 'total' }],
}

export function expression(text: string): Expression {
  const { root, diagnostics } = parseExpression(text, drawingScope)
  if (root === undefined) throw new Error(`${text}: ${diagnostics[0]?.message ?? ''}`)
  return root
}

export function condition(text: string): Condition {
  const { root, diagnostics } = parseCondition(text, drawingScope)
  if (root === undefined) throw new Error(`${text}: ${diagnostics[0]?.message ?? ''}`)
  return root
}

interface Extras {
  readonly id?: string
  readonly when?: string
  readonly disabled?: true
}

function common({ id, when, disabled }: Extras, otherwise: string): { id: Id; when?: Condition; disabled?: true } {
  return {
    id: (id ?? otherwise) as Id,
    ...(when !== undefined && { when: condition(when) }),
    ...(disabled && { disabled }),
  }
}

/** A value node; policies are `absent: 'omit'` unless said otherwise. */
export function value(text: string, as: As = 'string', policy: Partial<Policy> = {}, extras: Extras = {}): Node {
  return {
    ...common(extras, `value of ${text}`),
    kind: 'value',
    value: expression(text),
    as,
    policy: { absent: 'omit', ...policy },
  }
}

export function object(members: { readonly [name: string]: Node }, extras: Extras = {}): Node {
  const list = Object.entries(members).map(([name, node]): Member => ({ kind: 'member', name, node }))
  return { ...common(extras, 'object'), kind: 'object', members: list }
}

export function array(items: readonly Item[], extras: Extras = {}): Node {
  return { ...common(extras, 'array'), kind: 'array', items }
}

export function one(node: Node): Item {
  return { kind: 'one', node }
}

/** A loop over the items of a list: `item` in `loop`, or `sub` in `inner`. */
export function each(name: 'item' | 'sub', over: string, items: readonly Item[], where?: string): Item {
  const loop = (name === 'item' ? 'loop' : 'inner') as Id
  const source = { kind: 'items', source: expression(over) } as const
  return { kind: 'each', loop, name, over: source, ...(where !== undefined && { where: condition(where) }), items }
}

/** A JSON payload of that root. */
export function drawing(root: Node, variable?: string): Payload {
  const variables = variable === undefined ? [] : [{ id: 'variable' as Id, name: 'total', value: expression(variable) }]
  return { id: 'payload' as Id, key: 'application/json', body: { kind: 'rules', format: 'json', variables, root } }
}
