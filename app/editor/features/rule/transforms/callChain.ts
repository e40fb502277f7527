import type { Expression } from '../../../../core/mapping/index.ts'

/** One function of a chain: its name, and its arguments beside the value that it is called on. */
export interface Link {
  readonly fn: string
  readonly rest: readonly Expression[]
}

/** `lower(trim(x))` as what it begins with and the calls in the order they are made: x, then trim, then lower. */
export interface CallChain {
  readonly base: Expression
  readonly links: readonly Link[]
}

/** The chain of an expression; one that calls nothing has no links. */
export function callChain(expression: Expression): CallChain {
  const links: Link[] = []
  let base = expression
  while (base.kind === 'call') {
    const [first, ...rest]: readonly Expression[] = base.args
    if (first === undefined) break
    links.unshift({ fn: base.fn, rest })
    base = first
  }
  return { base, links }
}

/** The expression that a chain stands for. */
export function chainExpression({ base, links }: CallChain): Expression {
  return links.reduce<Expression>((value, { fn, rest }) => ({ kind: 'call', fn, args: [value, ...rest] }), base)
}

/** What a chain comes to after each of its steps: the base first, the whole expression last. */
export function chainSteps({ base, links }: CallChain): readonly Expression[] {
  return [base, ...links.map((_, at) => chainExpression({ base, links: links.slice(0, at + 1) }))]
}

export function withLink(chain: CallChain, at: number, link: Link): CallChain {
  return { ...chain, links: chain.links.with(at, link) }
}

export function withoutLink(chain: CallChain, at: number): CallChain {
  return { ...chain, links: chain.links.toSpliced(at, 1) }
}

export function addedLink(chain: CallChain, link: Link): CallChain {
  return { ...chain, links: [...chain.links, link] }
}

/** The chain with a link moved to another place; itself where there is no such place. */
export function movedLink(chain: CallChain, from: number, to: number): CallChain {
  const link = chain.links[from]
  if (link === undefined || from === to || to < 0 || to >= chain.links.length) return chain
  return { ...chain, links: chain.links.toSpliced(from, 1).toSpliced(to, 0, link) }
}
