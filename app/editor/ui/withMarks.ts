/** The marks after these rows, by their keys, were marked or no longer are. */
export function withMarks(marks: ReadonlySet<string>, keys: readonly string[], marked: boolean): ReadonlySet<string> {
  const next = new Set(marks)
  for (const key of keys) {
    if (marked) next.add(key)
    else next.delete(key)
  }
  return next
}
