import { type Diagnostic, atRule } from '../../diagnostics/index.ts'
import type { Body, Id } from '../model.ts'
import type { Cases } from './leaf.ts'
import type { MappingSide } from './parameterMapping.ts'
import type { Refusal } from './refusal.ts'

export type PayloadVariables = Extract<Body, { kind: 'rules' }>['variables']

/** What `$foreach` says of a loop. */
export type LoopFact = 'index' | 'count' | 'last'

/** A loop around a place. */
export interface LoopFrame {
  readonly id: Id
  /** The variable that holds its item, without `$`. */
  readonly item: string
  /** What prints its item, and its key where it walks entries. */
  readonly ref: string
  readonly key: string | undefined
  /** JSONPath of its list, as it stands in a double-quoted string; undefined where items have no path of their own. */
  readonly address: (() => string) | undefined
  /** Variables that inner loops read for what this one's `$foreach` says; set where an item begins. */
  readonly kept: Map<LoopFact, string>
}

/** What the compilation of one payload shares. */
interface PayloadState {
  readonly side: MappingSide
  readonly variables: PayloadVariables
  readonly names: Set<string>
  /** Those of them that kept Velocity reads or sets. */
  readonly keptNames: ReadonlySet<string>
  /** Those of them that loops alone have, one after the other. */
  readonly loopNames: Set<string>
  readonly diagnostics: Diagnostic[]
  readonly compiledVariables: Map<Id, Cases | undefined>
  readonly openVariables: Set<Id>
  /** References to what paths find that search the body: set at the top, as they can fail. */
  readonly queries: Map<string, string>
  /** Constants in use, regular expressions and marks of the template language, and the variables that hold them. */
  readonly constants: Map<string, string>
  /** `#set` lines at the top of the template. */
  readonly preamble: string[]
}

/** Where something is being compiled: the rule to blame, the loops around, and the `#set` lines it needs before it. */
export interface Place {
  readonly state: PayloadState
  readonly rule: Id
  readonly loops: readonly LoopFrame[]
  readonly statements: string[]
}

// Names that the gateway or Velocity 1.7 gives a meaning; `$true` and `$false` do not parse.
const takenNames = [
  'input',
  'util',
  'context',
  'stageVariables',
  'foreach',
  'velocityCount',
  'velocityHasNext',
  'inputRoot',
  'true',
  'false',
  'null',
]

const referredName = /\$!?\{?([A-Za-z_][A-Za-z0-9_-]*)/g

/** `kept`: Velocity that stands in the template as it is, whose variables stay its own. */
export function createPlace(
  rule: Id,
  variables: PayloadVariables,
  kept: readonly string[],
  side: MappingSide = 'request',
): Place {
  const referred = kept.flatMap((vtl) => Array.from(vtl.matchAll(referredName), ([, name = '']) => name))
  const keptNames = new Set(referred.filter((name) => name === 'inputRoot' || !takenNames.includes(name)))
  const state: PayloadState = {
    side,
    variables,
    names: new Set([...takenNames, ...keptNames]),
    keptNames,
    loopNames: new Set(),
    diagnostics: [],
    compiledVariables: new Map(),
    openVariables: new Set(),
    queries: new Map(),
    constants: new Map(),
    preamble: [],
  }
  return { state, rule, loops: [], statements: [] }
}

/** A place inside `place`, with statements of its own. */
export function placeWithin(place: Place, inner: { readonly rule?: Id; readonly loop?: LoopFrame } = {}): Place {
  const { rule = place.rule, loop } = inner
  return { state: place.state, rule, loops: loop ? [...place.loops, loop] : place.loops, statements: [] }
}

/** Says why the rule at this place is left out. Returns undefined, which is what its compilation then gives. */
export function refuse(place: Place, { code, message, hint }: Refusal): undefined {
  const words = { message, ...(hint !== undefined && { hint }) }
  place.state.diagnostics.push(atRule(`mapping/${code}`, 'error', place.rule, words))
  return undefined
}

/** The same, where what is left out is one of several things. */
export function leaveOut(place: Place, refusal: Refusal): readonly [] {
  refuse(place, refusal)
  return []
}

/** A name for a variable of the template, after `wish` as far as that is one, that nothing else in it has. */
export function freshName(place: Place, wish: string): string {
  const { names } = place.state
  const name = numbered(nameAfter(wish), (candidate) => names.has(candidate))
  names.add(name)
  return name
}

/**
 * A name for the variable of a loop: Velocity gives it back where the loop ends, so that loops side by side may share
 * one. What kept Velocity calls the item is its name.
 */
export function freshLoopName(place: Place, wish: string): string {
  const { names, keptNames, loopNames } = place.state
  const isTaken = (name: string): boolean =>
    (names.has(name) && !loopNames.has(name) && !keptNames.has(name)) || place.loops.some(({ item }) => item === name)
  const name = keptNames.has(wish) && !isTaken(wish) ? wish : numbered(nameAfter(wish), isTaken)
  names.add(name)
  loopNames.add(name)
  return name
}

function numbered(base: string, isTaken: (name: string) => boolean): string {
  let name = base
  for (let count = 2; isTaken(name); count++) name = `${base}${count}`
  return name
}

function nameAfter(wish: string): string {
  const words = wish.split(/[^A-Za-z0-9]+/).filter((word) => word !== '')
  const joined = words
    .map((word, at) => (at === 0 ? lowerFirst(word) : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
  return /^[A-Za-z]/.test(joined) ? joined : `value${joined}`
}

/** `CustomerId` → `customerId`, `SKU` → `sku`, `URLPath` → `urlPath`. */
function lowerFirst(word: string): string {
  return word.replace(/^[A-Z]+(?=[A-Z][a-z]|[^A-Za-z]|$)|^[A-Z]/, (start) => start.toLowerCase())
}

/** Sets a new variable before the place; returns the reference to it. `value` is what stands right of `=`. */
export function setVariable(place: Place, wish: string, value: string): string {
  const name = freshName(place, wish)
  place.statements.push(`#set($${name} = ${value})`)
  return `$${name}`
}

/** A reference to a regular expression that is set once at the top, as it is long and often used. */
export function patternRef(place: Place, wish: string, pattern: string): string {
  return sharedRef(place, wish, `"${pattern}"`)
}

/** A reference to a constant of the template language that is set once at the top. */
export function sharedRef(place: Place, wish: string, constant: string): string {
  const { constants, preamble } = place.state
  const known = constants.get(constant)
  if (known !== undefined) return known
  const ref = `$${freshName(place, wish)}`
  constants.set(constant, ref)
  preamble.push(`#set(${ref} = ${constant})`)
  return ref
}
