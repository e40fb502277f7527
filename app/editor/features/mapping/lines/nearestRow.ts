/** The last step of a JSONPath in a row's key: `.name`, `['odd name']`, `[0]` or `[*]`. */
const lastStep = /(?:\.[^.[\]]+|\['(?:[^'\\]|\\.)*'\]|\["(?:[^"\\]|\\.)*"\]|\[[^\]'"]*\])$/

/** The key of the row above: a step less, then the group (`body:ID:$.a.b`, `context:identity.user`, `path:id`). */
export function parentKey(key: string): string | undefined {
  const shorter = key.replace(lastStep, '')
  if (shorter !== key) return shorter.endsWith(':$') ? shorter.slice(0, -2) : shorter
  const colon = key.lastIndexOf(':')
  return colon < 0 ? undefined : key.slice(0, colon)
}

/** Where a line to a row stands: the row itself, or its nearest ancestor that is on screen; undefined where none is. */
export function nearestRow(key: string, index: ReadonlyMap<string, number>): number | undefined {
  for (let at: string | undefined = key; at !== undefined; at = parentKey(at)) {
    const row = index.get(at)
    if (row !== undefined) return row
  }
  return undefined
}
