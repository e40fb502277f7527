import type { FieldType } from '../../schema/index.ts'
import type { KnownField } from './knownField.ts'
import type { Factor, NameFactor } from './suggestion.ts'

/**
 * Where each agreement of names begins; parent and type add less than the step to the next (0.1), so that they only
 * rank what agrees alike.
 */
const BANDS: Readonly<Record<NameFactor, number>> = {
  exact: 0.9,
  normalised: 0.8,
  tokens: 0.7,
  synonym: 0.6,
  partial: 0.3,
  fields: 0.2,
}
const PARENTS = { path: 0.06, same: 0.045, top: 0.045, similar: 0.025, none: 0 } as const
const TYPES = { same: 0.035, number: 0.025, open: 0.015, text: 0 } as const

export interface Scored {
  readonly source: KnownField
  readonly score: number
  readonly factors: readonly [
    Extract<Factor, { kind: 'name' }>,
    Extract<Factor, { kind: 'type' }>,
    Extract<Factor, { kind: 'parent' }>,
  ]
}

/** How well a source fits a target; undefined where their names have nothing to do with each other. */
export function scorePair(source: KnownField, target: KnownField): Scored | undefined {
  const how = nameFactor(source, target)
  if (how !== undefined) return scored(source, target, how, 0)
  const shared = sharedShare(source.words.meanings, target.words.meanings)
  // One word in three says nothing: every `id` would go to every other.
  return shared >= 0.5 ? scored(source, target, 'partial', 0.2 * shared) : undefined
}

/** As `scorePair` for arrays that only their items' fields have in common. */
export function scoreByFields(source: KnownField, target: KnownField): Scored {
  return scored(source, target, 'fields', 0)
}

function scored(source: KnownField, target: KnownField, how: NameFactor, more: number): Scored {
  const type = typeFactor(source.field.type, target.field.type)
  const parent = parentFactor(source, target)
  const score = round(BANDS[how] + more + PARENTS[parent] + TYPES[type])
  const factors = [
    { kind: 'name', how },
    { kind: 'type', how: type },
    { kind: 'parent', how: parent },
  ] as const
  return { source, score, factors }
}

function nameFactor(source: KnownField, target: KnownField): NameFactor | undefined {
  const [from, to] = [source.words, target.words]
  if (from.name === to.name) return 'exact'
  if (from.normalised !== '' && from.normalised === to.normalised) return 'normalised'
  if (to.tokenKey !== '' && from.tokenKey === to.tokenKey) return 'tokens'
  if (to.meaningKey !== '' && from.meaningKey === to.meaningKey) return 'synonym'
  return undefined
}

/** Words in both of those in either. */
function sharedShare(a: readonly string[], b: readonly string[]): number {
  const both = a.filter((word) => b.includes(word)).length
  const either = a.length + b.length - both
  return either === 0 ? 0 : both / either
}

const NUMBERS: ReadonlySet<FieldType> = new Set(['number', 'integer'])

function typeFactor(source: FieldType, target: FieldType): keyof typeof TYPES {
  if (source === target) return 'same'
  if (NUMBERS.has(source) && NUMBERS.has(target)) return 'number'
  return source === 'any' || target === 'any' ? 'open' : 'text'
}

function parentFactor(source: KnownField, target: KnownField): keyof typeof PARENTS {
  if (source.path === target.path) return 'path'
  const [from, to] = [source.parent?.words, target.parent?.words]
  if (from === undefined || to === undefined) return from === to ? 'top' : 'none'
  if (from.normalised === to.normalised) return 'same'
  return sharedShare(from.meanings, to.meanings) > 0 ? 'similar' : 'none'
}

/** Sums of tenths are printed and compared: three digits are all that they say. */
function round(score: number): number {
  return Math.round(score * 1000) / 1000
}
