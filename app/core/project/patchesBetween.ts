import type { Patches } from 'mutative'

type Patch = Patches<true>[number]
type Path = readonly (string | number)[]
type Plain = { readonly [name: string]: unknown }

/** What turns one value into another, and back. */
export interface Difference {
  readonly patches: Patches<true>
  readonly inverse: Patches<true>
}

/**
 * The patches from one tree of plain data to another, told by identity: parts that are the same object are skipped, so
 * that patches hold what changed and not what stands around it. An item that comes or goes moves those after it: they are
 * not written anew (as mutative's own patches do: half a megabyte for the first of 2,000).
 */
export function patchesBetween(before: object, after: object): Difference {
  const steps: Step[] = []
  addDifference({ path: [], before, after }, steps)
  return { patches: steps.map(({ patch }) => patch), inverse: steps.map(({ inverse }) => inverse).toReversed() }
}

/** A patch, and the one that takes it back. */
interface Step {
  readonly patch: Patch
  readonly inverse: Patch
}

interface Pair<Side> {
  readonly path: Path
  readonly before: Side
  readonly after: Side
}

function addDifference({ path, before, after }: Pair<object>, steps: Step[]): void {
  if (Array.isArray(before) && Array.isArray(after)) addItems({ path, before, after }, steps)
  else addMembers({ path, before: before as Plain, after: after as Plain }, steps)
}

function addMembers({ path, before, after }: Pair<Plain>, steps: Step[]): void {
  for (const name of Object.keys(before))
    if (!Object.hasOwn(after, name)) steps.push(takenBack(added([...path, name], before[name])))
  for (const name of Object.keys(after)) {
    if (Object.hasOwn(before, name))
      addChange({ path: [...path, name], before: before[name], after: after[name] }, steps)
    else steps.push(added([...path, name], after[name]))
  }
}

function addItems({ path, before, after }: Pair<readonly unknown[]>, steps: Step[]): void {
  const least = Math.min(before.length, after.length)
  let start = 0
  while (start < least && before[start] === after[start]) start++
  let tail = 0
  while (tail < least - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const removed = before.slice(start, before.length - tail)
  const inserted = after.slice(start, after.length - tail)
  if (removed.length === inserted.length) {
    for (const [i, item] of removed.entries())
      addChange({ path: [...path, start + i], before: item, after: inserted[i] }, steps)
    return
  }
  for (const item of removed) steps.push(takenBack(added([...path, start], item)))
  for (const [i, item] of inserted.entries()) steps.push(added([...path, start + i], item))
}

function addChange({ path, before, after }: Pair<unknown>, steps: Step[]): void {
  if (before === after) return
  if (canDescend(before, after)) return addDifference({ path, before: before as object, after: after as object }, steps)
  const at = [...path]
  steps.push({ patch: { op: 'replace', path: at, value: after }, inverse: { op: 'replace', path: at, value: before } })
}

function added(path: Path, value: unknown): Step {
  const at = [...path]
  return { patch: { op: 'add', path: at, value }, inverse: { op: 'remove', path: at } }
}

function takenBack({ patch, inverse }: Step): Step {
  return { patch: inverse, inverse: patch }
}

/** Objects on both sides, and of one kind; with `__proto__` as a member they are replaced whole. */
function canDescend(from: unknown, to: unknown): boolean {
  if (Array.isArray(from)) return Array.isArray(to)
  return isPlain(from) && isPlain(to) && !Object.hasOwn(from, '__proto__') && !Object.hasOwn(to, '__proto__')
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
