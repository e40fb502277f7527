/** What the palette can be searched by. */
export interface RankedText {
  readonly text: string
  /** Searched too, after the text. */
  readonly detail?: string
}

/**
 * The entries that hold every word of the query, best first: a text that begins with it, then words that begin with
 * the query's, then those that hold them anywhere, then matches in the detail; ties keep their order. An empty query
 * keeps all.
 */
export function rankEntries<T extends RankedText>(entries: readonly T[], query: string, most: number): readonly T[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return entries.slice(0, most)
  const ranked = entries.flatMap((entry) => {
    const score = scoreOf(entry, words)
    return score === undefined ? [] : [{ entry, score }]
  })
  return ranked
    .toSorted((a, b) => a.score - b.score)
    .slice(0, most)
    .map(({ entry }) => entry)
}

function scoreOf({ text, detail = '' }: RankedText, words: readonly string[]): number | undefined {
  const lower = text.toLowerCase()
  let score = lower.startsWith(words.join(' ')) ? 0 : 1
  for (const word of words) {
    const at = lower.indexOf(word)
    if (at >= 0) score += at === 0 || !/[\p{L}\p{N}]/u.test(lower.charAt(at - 1)) ? 1 : 3
    else if (detail.toLowerCase().includes(word)) score += 10
    else return undefined
  }
  return score
}
