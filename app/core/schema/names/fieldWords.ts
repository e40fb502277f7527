import { SYNONYMS } from './synonyms.ts'

/** A field's name as the words that people read in it, in four strengths: each says less than the one before. */
export interface FieldWords {
  readonly name: string
  /** Without case and separators: `order_ID` and `orderId` are `orderid`. */
  readonly normalised: string
  /** `X-Tenant-IDs` is tenant, id; a word's plural is the word. In the order of the name. */
  readonly tokens: readonly string[]
  /** Words of one meaning as one: `qty` and `quantity`, `zip code` and `postcode`. Sorted, each once. */
  readonly meanings: readonly string[]
  /** Equal where the tokens are, in any order; `''` where there are none. */
  readonly tokenKey: string
  readonly meaningKey: string
}

/** Names are read again for every tree that is matched; a large project has fewer different ones than this. */
const MOST_KNOWN = 50_000
const KNOWN = new Map<string, FieldWords>()

/** The words of a field's name. Names in scripts without case are one word; an empty name has none. */
export function fieldWords(name: string): FieldWords {
  let words = KNOWN.get(name)
  if (words === undefined) {
    if (KNOWN.size >= MOST_KNOWN) KNOWN.clear()
    const tokens = tokensOf(name)
    const normalised = name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')
    const meanings = meaningsOf(tokens)
    words = {
      name,
      normalised,
      tokens,
      meanings,
      tokenKey: tokens.toSorted().join(' '),
      meaningKey: meanings.join(' '),
    }
    KNOWN.set(name, words)
  }
  return words
}

/** Where a word begins: after a separator, at a capital after a small letter (`orderId`), before the last of several capitals (`HTTPCode`). */
const WORD = /\p{Lu}{2,}s(?!\p{Ll})|\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{M}]+|\p{Lu}|\p{N}+/gu

function tokensOf(name: string): readonly string[] {
  const words = [...name.matchAll(WORD)].map(([word]) => singular(word.toLowerCase()))
  // The X- of headers says that nobody registered them, and nothing else.
  return words.length > 1 && words[0] === 'x' ? words.slice(1) : words
}

/** English plurals that only add letters; others are told by the table of synonyms. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 4 && /(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return word.length > 2 && /[^suii]s$/.test(word) ? word.slice(0, -1) : word
}

/** Words that only join others: `dateOfBirth`. */
const JOINING: ReadonlySet<string> = new Set(['of', 'the', 'for', 'in'])

/** The longest phrase of the table at each word stands for its meaning. */
function meaningsOf(all: readonly string[]): readonly string[] {
  const tokens = all.filter((token) => !JOINING.has(token))
  const found = new Set<string>()
  for (let at = 0; at < tokens.length;) {
    const two = SYNONYMS.get(tokens.slice(at, at + 2).join(' '))
    const word = tokens[at] ?? ''
    found.add(two ?? SYNONYMS.get(word) ?? word)
    at += two !== undefined && at + 1 < tokens.length ? 2 : 1
  }
  return [...found].toSorted()
}
