/** The name that a slip of one or two letters, or of upper and lower case, makes of `word`. */
export function nearest(word: string, names: readonly string[]): string | undefined {
  const close = names.map((name) => ({ name, distance: distanceOf(word.toLowerCase(), name.toLowerCase()) }))
  const best = close.toSorted((a, b) => a.distance - b.distance)[0]
  return best !== undefined && best.distance <= 2 && best.name !== word ? best.name : undefined
}

/** Levenshtein's distance. */
function distanceOf(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const above = row
    row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(change, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
  }
  return row[b.length] ?? 0
}
