import type { Field } from '../field.ts'
import { fieldWords } from '../names/fieldWords.ts'

export interface Surroundings {
  /** One field of the parent went, and one came. */
  readonly alone: boolean
  /** Both stand at the same place among their siblings. */
  readonly samePlace: boolean
}

export interface Evidence {
  readonly score: number
  readonly certain: boolean
  readonly reason: string
}

/** What speaks for two fields of one parent being the same under two names. */
export function evidenceOf(from: Field, to: Field, { alone, samePlace }: Surroundings): Evidence {
  const name = nameEvidence(from.name, to.name)
  const sameType = from.type === to.type
  const described = from.description !== undefined && from.description === to.description
  const inside = sharedChildren(from, to)
  const found = [
    ...(name.words === '' ? [] : [{ score: name.score, words: name.words }]),
    ...(described ? [{ score: 0.4, words: 'the description is the same' }] : []),
    ...(inside >= 0.5 ? [{ score: 0.4 * inside, words: 'they hold the same fields' }] : []),
    ...(alone ? [{ score: 0.3, words: 'no other field went or came' }] : []),
    ...(samePlace ? [{ score: 0.15, words: 'it stands at the same place' }] : []),
    ...(sameType ? [{ score: 0.1, words: 'the type is the same' }] : []),
  ]
  const sum = found.reduce((total, { score }) => total + score, sameType ? 0 : -0.2)
  const score = Math.round(Math.min(1, Math.max(0, sum)) * 1000) / 1000
  const certain = sameType && (name.score >= 0.5 || (alone && samePlace))
  return { score, certain, reason: sentence(found.map(({ words }) => words)) }
}

function nameEvidence(before: string, after: string): { readonly score: number; readonly words: string } {
  const [from, to] = [fieldWords(before), fieldWords(after)]
  if (from.normalised !== '' && from.normalised === to.normalised)
    return { score: 0.7, words: 'the names differ only in case or separators' }
  if (from.tokenKey !== '' && from.tokenKey === to.tokenKey)
    return { score: 0.6, words: 'the names have the same words' }
  if (from.meaningKey !== '' && from.meaningKey === to.meaningKey)
    return { score: 0.5, words: 'the names mean the same' }
  const shared = from.meanings.filter((word) => to.meanings.includes(word)).length
  const share = shared / Math.max(1, from.meanings.length + to.meanings.length - shared)
  return share >= 0.3 ? { score: 0.4 * share, words: 'the names share words' } : { score: 0, words: '' }
}

function sharedChildren(from: Field, to: Field): number {
  const before = new Set(from.children().map(({ name }) => name))
  const after = new Set(to.children().map(({ name }) => name))
  const both = [...before].filter((name) => name !== '' && after.has(name)).length
  return before.size + after.size === 0 ? 0 : both / (before.size + after.size - both)
}

function sentence(parts: readonly string[]): string {
  const text = parts.join(', ')
  return text === '' ? '' : `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`
}
