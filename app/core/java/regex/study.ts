import type { RegexNode } from './node.ts'

/** How much a stretch of a pattern matches, as Java adds it up: in 32-bit integers, which overflow. */
interface Extent {
  min: number
  max: number
  bounded: boolean
  deterministic: boolean
}

/**
 * The lengths a look-behind tries, in characters; undefined where Java finds no obvious maximum. `max` can be negative:
 * Java's sum overflows for `(?<=a+b)`, and what it then does is part of its behaviour.
 */
export function studyLookBehind(body: RegexNode): { readonly min: number; readonly max: number } | undefined {
  const extent = study(body, nothing)
  return extent.bounded ? { min: extent.min, max: extent.max } : undefined
}

/** Whether Java sees but one way for a group to match at a place: it then repeats it as a whole. */
export function isDeterministic(node: RegexNode): boolean {
  switch (node.kind) {
    case 'alternation':
      return false
    case 'sequence':
      return node.items.every(isDeterministic)
    case 'group':
    case 'atomic':
      return isDeterministic(node.body)
    case 'repeat':
      return !node.optional && node.min === node.max && isDeterministic(node.body)
    case 'set':
    case 'backReference':
    case 'look':
    case 'assertion':
    case 'lineBreak':
      return true
  }
}

/** What follows a node in its chain, which Java studies as part of the node. */
type Rest = (extent: Extent) => void

const nothing: Rest = () => undefined

function study(node: RegexNode, rest: Rest): Extent {
  const extent: Extent = { min: 0, max: 0, bounded: true, deterministic: true }
  add(node, extent, rest)
  return extent
}

function add(node: RegexNode, extent: Extent, rest: Rest): void {
  switch (node.kind) {
    case 'set':
    case 'lineBreak':
      extent.min = (extent.min + 1) | 0
      extent.max = (extent.max + (node.kind === 'set' ? 1 : 2)) | 0
      return rest(extent)
    case 'assertion':
    case 'look':
      return rest(extent)
    case 'backReference':
      extent.bounded = false
      return rest(extent)
    case 'group':
      return add(node.body, extent, rest)
    case 'atomic':
      add(node.body, extent, nothing)
      return rest(extent)
    case 'sequence':
      return addItems(node.items, 0, extent, rest)
    case 'alternation':
      return addBranches(node.branches, extent, rest)
    case 'repeat':
      return addRepeat(node, extent, rest)
  }
}

function addItems(items: readonly RegexNode[], from: number, extent: Extent, rest: Rest): void {
  let index = from
  for (; items[index]?.kind === 'set'; index++) {
    extent.min = (extent.min + 1) | 0
    extent.max = (extent.max + 1) | 0
  }
  const item = items[index]
  if (item === undefined) return rest(extent)
  add(item, extent, (after) => addItems(items, index + 1, after, rest))
}

const empty: RegexNode = { kind: 'sequence', items: [] }

function isOptionalGroup(node: Extract<RegexNode, { kind: 'repeat' }>): boolean {
  return node.optional && node.body.kind === 'group' && node.greed !== 'possessive'
}

function addBranches(branches: readonly RegexNode[], extent: Extent, rest: Rest): void {
  let min = 0x7fffffff
  let max = -1
  let { bounded } = extent
  for (const branch of branches) {
    const one = study(branch, nothing)
    min = Math.min(min, one.min)
    max = Math.max(max, one.max)
    bounded &&= one.bounded
  }
  const after: Extent = { min: 0, max: 0, bounded: true, deterministic: true }
  rest(after)
  extent.min = (extent.min + min + after.min) | 0
  extent.max = (extent.max + max + after.max) | 0
  extent.bounded = bounded && after.bounded
  extent.deterministic = false
}

function addRepeat(node: Extract<RegexNode, { kind: 'repeat' }>, extent: Extent, rest: Rest): void {
  if (isOptionalGroup(node)) return addBranches([node.body, empty], extent, rest)
  const { min, max } = extent
  if (node.optional) {
    add(node.body, extent, nothing)
    extent.min = min
    extent.deterministic = false
    return rest(extent)
  }
  const endless = node.max === 0x7fffffff
  if (node.body.kind === 'set' && endless && node.greed === 'greedy') {
    extent.min = (min + node.min) | 0
    extent.max = (max + node.max) | 0
    extent.deterministic = false
    return rest(extent)
  }
  const body = study(node.body, nothing)
  const looped = node.body.kind === 'group' && node.greed !== 'possessive' && !isDeterministic(node.body.body)
  const least = (Math.imul(body.min, node.min) + min) | 0
  extent.min = least < min ? 0xfffffff : least
  extent.max = (Math.imul(body.max, node.max) + max) | 0
  extent.bounded = extent.bounded && body.bounded && !looped && extent.max >= max
  extent.deterministic = extent.deterministic && body.deterministic && node.min === node.max
  rest(extent)
}
