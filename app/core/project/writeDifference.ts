type Plain = { [name: string]: unknown }

/**
 * Writes into `draft`, a draft of `before`, what makes it `after`, touching nothing else: so that patches hold what
 * changed and not the method around it. Both are trees of plain data; parts that are the same object are skipped.
 */
export function writeDifference(draft: object, before: object, after: object): void {
  if (Array.isArray(before) && Array.isArray(after) && Array.isArray(draft)) writeList(draft, before, after)
  else writeMembers(draft as Plain, before as Plain, after as Plain)
}

function writeMembers(draft: Plain, before: Plain, after: Plain): void {
  for (const name of Object.keys(before)) if (!Object.hasOwn(after, name)) delete draft[name]
  for (const name of Object.keys(after)) {
    const from = before[name]
    const to = after[name]
    if (from === to && Object.hasOwn(before, name)) continue
    if (canDescend(from, to)) writeDifference(draft[name] as object, from as object, to as object)
    else draft[name] = to
  }
}

function writeList(draft: unknown[], before: readonly unknown[], after: readonly unknown[]): void {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start++
  let tail = 0
  while (tail < before.length - start && tail < after.length - start && before.at(-1 - tail) === after.at(-1 - tail))
    tail++
  const removed = before.length - start - tail
  const added = after.length - start - tail
  if (removed !== added) {
    draft.splice(start, removed, ...after.slice(start, start + added))
    return
  }
  for (let i = start; i < start + added; i++) {
    const from = before[i]
    const to = after[i]
    if (from === to) continue
    if (canDescend(from, to)) writeDifference(draft[i] as object, from as object, to as object)
    else draft[i] = to
  }
}

/** Objects that drafts can be made of on both sides, and of one kind; `__proto__` as a member is beyond drafts. */
function canDescend(from: unknown, to: unknown): boolean {
  if (Array.isArray(from)) return Array.isArray(to)
  return isPlain(from) && isPlain(to) && !Object.hasOwn(from, '__proto__') && !Object.hasOwn(to, '__proto__')
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}
