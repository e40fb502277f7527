import type { RegexNode } from './node.ts'

/** How much a node matches, in characters; `max` undefined where Java finds no bound. */
interface Extent {
  readonly min: number
  readonly max: number | undefined
  /** Whether Java sees but one way for it to match at a place, whose length all repetitions may share. */
  readonly deterministic: boolean
}

/** The lengths a look-behind tries; undefined where Java finds no obvious maximum. */
export function studyLookBehind(body: RegexNode): { readonly min: number; readonly max: number } | undefined {
  const { min, max } = study(body)
  return max === undefined ? undefined : { min, max: Math.min(max, limit) }
}

/** Java repeats such a group as a whole and never goes back into a repetition that has matched. */
export function isDeterministic(body: RegexNode): boolean {
  return study(body).deterministic
}

const limit = 0x7fffffff

function study(node: RegexNode): Extent {
  switch (node.kind) {
    case 'set':
      return { min: 1, max: 1, deterministic: true }
    case 'lineBreak':
      return { min: 1, max: 2, deterministic: true }
    case 'assertion':
    case 'look':
      return { min: 0, max: 0, deterministic: true }
    case 'backReference':
      return { min: 0, max: undefined, deterministic: true }
    case 'atomic':
    case 'group':
      return study(node.body)
    case 'sequence':
      return node.items.map(study).reduce(follow, { min: 0, max: 0, deterministic: true })
    case 'alternation':
      return alternate(node.branches.map(study))
    case 'repeat':
      return repeat(node)
  }
}

function follow(left: Extent, right: Extent): Extent {
  return {
    min: left.min + right.min,
    max: left.max === undefined || right.max === undefined ? undefined : left.max + right.max,
    deterministic: left.deterministic && right.deterministic,
  }
}

function alternate(branches: readonly Extent[]): Extent {
  return {
    min: Math.min(...branches.map((branch) => branch.min)),
    max: branches.reduce<number | undefined>(
      (max, branch) => (max === undefined || branch.max === undefined ? undefined : Math.max(max, branch.max)),
      0,
    ),
    deterministic: false,
  }
}

function repeat(node: Extract<RegexNode, { kind: 'repeat' }>): Extent {
  const body = study(node.body)
  if (node.optional) return { min: 0, max: body.max, deterministic: false }
  // A group that is not deterministic becomes a loop, whose length Java does not bound.
  const looped = node.body.kind === 'group' && node.greed !== 'possessive' && !body.deterministic
  const max = looped || body.max === undefined ? undefined : body.max * node.max
  return { min: body.min * node.min, max, deterministic: !looped && body.deterministic && node.min === node.max }
}
