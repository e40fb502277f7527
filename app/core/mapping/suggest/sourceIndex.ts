import type { KnownField } from './knownField.ts'

/** Where to look for sources of one array's items, or of the top, without comparing every pair. */
export interface SourceIndex {
  /** Fields that may go to the target, each once, the likeliest kinds first; at most a few dozen. */
  candidates(target: KnownField): readonly KnownField[]
}

/** Of fields that agree in as much, those first in the tree are compared: people read no longer lists. */
const MOST_OF_A_KIND = 12
/** With so many that agree strongly nobody asks for weaker ones. */
const ENOUGH = 3

type Buckets = Map<string, KnownField[]>

/** An index over fields of one scope. Costs what it is given: a map entry per name, path and word. */
export function indexSources(fields: readonly KnownField[]): SourceIndex {
  const keys = [byPath, byParent, byName, byNormalised, byTokens, byMeanings]
  const buckets = keys.map((key) => {
    const bucket: Buckets = new Map()
    for (const field of fields) add(bucket, inForm(field, key(field)), field)
    return bucket
  })
  const words: Buckets = new Map()
  for (const field of fields) for (const word of field.words.meanings) add(words, inForm(field, word), field)
  return {
    candidates(target) {
      const found = new Set<KnownField>()
      for (const [i, key] of keys.entries()) {
        take(buckets[i]?.get(inForm(target, key(target))), found)
        // Equal names have been looked for by then, and nothing weaker comes before them.
        if (key !== byPath && key !== byParent && found.size >= ENOUGH) return [...found]
      }
      // Where something agrees as a whole, what shares a word is no guess worth reading.
      if (found.size > 0) return [...found]
      const rarest = target.words.meanings
        .map((word) => words.get(inForm(target, word)) ?? [])
        .toSorted((a, b) => a.length - b.length)
      for (const bucket of rarest.slice(0, 2)) take(bucket, found)
      return [...found]
    },
  }
}

const byPath = ({ path }: KnownField): string => path
const byParent = ({ words, parent }: KnownField): string => `${parent?.words.normalised ?? ''}/${words.normalised}`
const byName = ({ words }: KnownField): string => words.name
const byNormalised = ({ words }: KnownField): string => words.normalised
const byTokens = ({ words }: KnownField): string => words.tokenKey
const byMeanings = ({ words }: KnownField): string => words.meaningKey

/** A loop goes to a loop, an object to an object and a value to a value. A field without a name agrees with none. */
function inForm({ form, words }: KnownField, key: string): string {
  return words.name === '' ? '' : `${form} ${key}`
}

function add(buckets: Buckets, key: string, field: KnownField): void {
  if (key === '') return
  const bucket = buckets.get(key)
  if (bucket === undefined) buckets.set(key, [field])
  else if (bucket.length < MOST_OF_A_KIND) bucket.push(field)
}

function take(bucket: readonly KnownField[] | undefined, found: Set<KnownField>): void {
  for (const field of bucket ?? []) found.add(field)
}
