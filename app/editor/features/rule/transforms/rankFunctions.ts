import { type As, type FunctionName, functions } from '../../../../core/mapping/index.ts'
import type { SampleValue } from '../../../../core/project/index.ts'
import { functionTypes, type ValueKind } from './functionTypes.ts'

/** What a function is chosen for: what the value is now, and as what it is written. */
export interface Wanted {
  readonly from: SampleValue['kind'] | undefined
  readonly to: As | undefined
}

const names = Object.keys(functions) as FunctionName[]

/**
 * The functions to add, best guess first: those that take what the value is now, of these first what turns it into
 * what is written. With a search every function whose name or sentence holds all its words, names before sentences.
 */
export function rankFunctions(wanted: Wanted, search: string): readonly FunctionName[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const rated = names.flatMap((name) => {
    const fit = fitOf(name, wanted)
    if (words.length === 0) return fit === undefined ? [] : [{ name, score: fit }]
    const found = matchOf(name, words)
    return found === undefined ? [] : [{ name, score: found * 10 + (fit ?? 0) }]
  })
  return rated.sort((a, b) => b.score - a.score).map(({ name }) => name)
}

function matchOf(name: FunctionName, words: readonly string[]): number | undefined {
  const low = name.toLowerCase()
  if (words.every((word) => low.startsWith(word))) return 3
  if (words.every((word) => low.includes(word))) return 2
  const all = `${low} ${functions[name].documentation.sentence.toLowerCase()}`
  return words.every((word) => all.includes(word)) ? 1 : undefined
}

/** Undefined where the function is for another kind of value. */
function fitOf(name: FunctionName, { from, to }: Wanted): number | undefined {
  const { takes, gives } = functionTypes[name]
  const have = kindOf(from)
  if (!isTaken(takes, have)) return undefined
  const want = to === undefined ? 'any' : wantedKind[to]
  const becomes = want !== 'any' && gives === want
  // What is of the wanted kind already needs no conversion.
  return (becomes && have !== want ? 3 : 0) + (becomes ? 1 : 0) + (takes === have ? 2 : 0) + (usual.has(name) ? 1 : 0)
}

/** Of functions that fit alike, what people reach for. */
const usual: ReadonlySet<FunctionName> = new Set([
  'lower',
  'trim',
  'default',
  'lookup',
  'toNumber',
  'toBoolean',
  'multiply',
  'size',
])

function kindOf(value: SampleValue['kind'] | undefined): ValueKind {
  switch (value) {
    case 'string':
      return 'text'
    case 'number':
    case 'boolean':
    case 'object':
      return value
    case 'array':
      return 'list'
    case 'absent':
    case 'null':
    case undefined:
      return 'any'
  }
}

/** A function of text takes the text of any single value; text may read as a number. */
function isTaken(takes: ValueKind, have: ValueKind): boolean {
  if (takes === 'any' || have === 'any' || takes === have) return true
  if (takes === 'text') return have === 'number' || have === 'boolean'
  return takes === 'number' ? have === 'text' : takes === 'list' && have === 'object'
}

const wantedKind: Readonly<Record<As, ValueKind>> = {
  string: 'text',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  json: 'any',
  jsonText: 'any',
  base64: 'text',
  verbatim: 'any',
}
