import type { VtlNode } from './ast.ts'

/** The members of each kind of node that hold nodes, in source order. A kind without its row does not compile. */
type ChildKeys = {
  readonly [K in VtlNode['kind']]: readonly (keyof Extract<VtlNode, { kind: K }>)[]
}

export const childKeys: ChildKeys = {
  template: ['body'],
  block: ['body'],
  branch: ['condition', 'body'],
  text: [],
  unparsed: [],
  comment: [],
  escapedDirective: [],
  escapes: [],
  reference: ['members'],
  property: [],
  call: ['args'],
  index: ['index'],
  string: ['parts'],
  number: [],
  boolean: [],
  list: ['items'],
  range: ['from', 'to'],
  map: ['entries'],
  entry: ['key', 'value'],
  not: ['operand'],
  binary: ['left', 'right'],
  group: ['expression'],
  word: [],
  error: [],
  set: ['target', 'value'],
  if: ['branches', 'otherwise'],
  foreach: ['item', 'source', 'body'],
  define: ['body'],
  break: ['scope'],
  stop: ['message'],
  macro: ['body'],
  macroCall: ['args', 'body'],
  evaluate: ['source'],
  resource: ['args'],
  literal: ['body'],
}

function isNode(value: unknown): value is VtlNode {
  return typeof value === 'object' && value !== null && 'kind' in value && 'range' in value
}

/** The nodes directly below `node`, in source order. */
export function childrenOf(node: VtlNode): readonly VtlNode[] {
  const children: VtlNode[] = []
  for (const key of childKeys[node.kind]) {
    const value: unknown = Reflect.get(node, key)
    if (isNode(value)) children.push(value)
    else if (Array.isArray(value)) children.push(...value.filter(isNode))
  }
  return children
}

/** Calls `enter` for `node` and all below it, outermost first; where it returns false, what is below is left out. */
export function visit(node: VtlNode, enter: (node: VtlNode) => boolean | void): void {
  if (enter(node) === false) return
  for (const child of childrenOf(node)) visit(child, enter)
}
