/** A JSON value of which parts that did not change keep their identity between versions. */
type Value = unknown

/** What turns one version of a value into the next; crosses as JSON. */
export type Delta =
  | { readonly kind: 'value'; readonly value?: Value }
  /** `keys`: the members in order; those without a change are as they were. */
  | { readonly kind: 'members'; readonly keys: readonly string[] | undefined; readonly changed: Record<string, Delta> }
  /** `removed` items from `start` on give way to `added`; then the items at the indexes of `changed` change. */
  | {
      readonly kind: 'items'
      readonly start: number
      readonly removed: number
      readonly added: readonly Value[]
      readonly changed: readonly (readonly [index: number, change: Delta])[]
    }

/**
 * The change from `before` to `after`, found by identity: costs what changed, and not what is there. Undefined where both
 * are the same object. Members that are undefined count as absent, as in JSON.
 */
export function deltaOf(before: Value, after: Value): Delta | undefined {
  if (Object.is(before, after)) return undefined
  if (Array.isArray(before) && Array.isArray(after)) return itemsDelta(before, after)
  if (isObject(before) && isObject(after)) return membersDelta(before, after)
  return { kind: 'value', value: after }
}

/** The next version of a value; parts without a change are those of `before`. */
export function applyDelta(before: Value, delta: Delta | undefined): Value {
  if (delta === undefined) return before
  switch (delta.kind) {
    case 'value':
      return delta.value
    case 'members':
      return changedMembers(isObject(before) ? before : {}, delta)
    case 'items': {
      const items: Value[] = Array.isArray(before) ? [...(before as readonly Value[])] : []
      items.splice(delta.start, delta.removed, ...delta.added)
      for (const [index, change] of delta.changed) items[index] = applyDelta(items[index], change)
      return items
    }
  }
}

interface Members {
  readonly [name: string]: Value
}

function isObject(value: Value): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function keysOf(value: Members): readonly string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined)
}

function membersDelta(before: Members, after: Members): Delta {
  const keys = keysOf(after)
  const known = keysOf(before)
  const same = keys.length === known.length && keys.every((key, at) => key === known[at])
  const changed: [string, Delta][] = []
  for (const key of keys) {
    const delta = deltaOf(Object.hasOwn(before, key) ? before[key] : undefined, after[key])
    if (delta !== undefined) changed.push([key, delta])
  }
  // `fromEntries` defines members: a name such as `__proto__` is one like any other.
  return { kind: 'members', keys: same ? undefined : keys, changed: Object.fromEntries(changed) }
}

function changedMembers(before: Members, { keys, changed }: Extract<Delta, { readonly kind: 'members' }>): Members {
  const names = keys ?? keysOf(before)
  return Object.fromEntries(
    names.map((name) => {
      const known = Object.hasOwn(before, name) ? before[name] : undefined
      return [name, applyDelta(known, Object.hasOwn(changed, name) ? changed[name] : undefined)]
    }),
  )
}

function itemsDelta(before: readonly Value[], after: readonly Value[]): Delta {
  const least = Math.min(before.length, after.length)
  let start = 0
  while (start < least && Object.is(before[start], after[start])) start++
  let end = 0
  while (end < least - start && Object.is(before.at(-1 - end), after.at(-1 - end))) end++
  if (before.length !== after.length) {
    return {
      kind: 'items',
      start,
      removed: before.length - start - end,
      added: after.slice(start, after.length - end),
      changed: [],
    }
  }
  const changed: (readonly [number, Delta])[] = []
  for (let index = start; index < after.length - end; index++) {
    const delta = deltaOf(before[index], after[index])
    if (delta !== undefined) changed.push([index, delta])
  }
  return { kind: 'items', start: 0, removed: 0, added: [], changed }
}
