import { indexSources, type SourceIndex } from './sourceIndex.ts'
import { type KnownField, knowFields } from './knownField.ts'
import { arraysByFields } from './arraysByFields.ts'
import { reasonOf } from './reason.ts'
import { type Scored, scorePair } from './score.ts'
import type { MatchField, Suggestion } from './suggestion.ts'

/** Suggestions for one target: the best, and what a person may want instead. */
const MOST_PER_TARGET = 3

/**
 * Pairs of a source and a target that probably belong together, best first: by name (equal, normalised, words,
 * meanings, some words), then parent and type. Arrays are paired first, and what is in them only with what is in the
 * array they are paired with; a target that is `taken` gets nothing. The same fields give the same list, and the work
 * grows with the number of fields, not of pairs.
 */
export function suggest(sources: readonly MatchField[], targets: readonly MatchField[]): readonly Suggestion[] {
  const from = byScope(knowFields(sources))
  const to = byScope(knowFields(targets))
  const [sourceParents, targetParents] = [parentsIn(sources), parentsIn(targets)]
  const indexes = new Map<string, SourceIndex>()
  const indexOf = (scope: string): SourceIndex => {
    const index = indexes.get(scope) ?? indexSources(from.get(scope) ?? [])
    indexes.set(scope, index)
    return index
  }
  const found: Suggestion[] = []
  const scopes: (readonly [string, string])[] = [['', '']]
  // Pushing while walking: the arrays paired in a scope are the scopes to come.
  for (const [sourceScope, targetScope] of scopes) {
    const fields = to.get(targetScope) ?? []
    const ranked = rankTargets(fields, indexOf(sourceScope))
    const byFields = arraysByFields({ from, to }, sourceScope, fields, ranked)
    for (const target of fields) {
      const pairs = byFields.get(target) ?? ranked.get(target) ?? []
      const kind = target.form === 'array' ? 'loop' : target.form === 'object' ? 'whole' : 'value'
      const [best] = pairs
      const items = target.field.pairedWith ?? best?.source.field.key
      if (kind === 'loop' && items !== undefined) scopes.push([items, target.field.key])
      // The members of an object are suggested themselves where both sides know theirs.
      const shown = pairs.filter(
        ({ source }) =>
          kind !== 'whole' || !sourceParents.has(source.field.key) || !targetParents.has(target.field.key),
      )
      if (target.field.taken !== true) found.push(...shown.map((pair, i) => suggestion(pair, target, i + 1, kind)))
    }
  }
  return found
    .map((one, at) => ({ one, at }))
    .toSorted((a, b) => b.one.score - a.one.score || a.at - b.at)
    .map(({ one }) => one)
}

function parentsIn(fields: readonly MatchField[]): ReadonlySet<string | undefined> {
  return new Set(fields.map(({ parent }) => parent))
}

function byScope(known: ReadonlyMap<string, KnownField>): ReadonlyMap<string, readonly KnownField[]> {
  const scopes = new Map<string, KnownField[]>()
  for (const field of known.values()) {
    const scope = scopes.get(field.scope)
    if (scope === undefined) scopes.set(field.scope, [field])
    else scope.push(field)
  }
  return scopes
}

/** The best sources of each target. A source that some target has by name is no guess for another. */
function rankTargets(targets: readonly KnownField[], index: SourceIndex): ReadonlyMap<KnownField, readonly Scored[]> {
  const scored = targets.map((target): readonly [KnownField, readonly Scored[]] => [target, rank(target, index)])
  const named = new Set(scored.flatMap(([, [best]]) => (best !== undefined && best.score >= 0.6 ? [best.source] : [])))
  return new Map(
    scored.map(([target, pairs]) => {
      const kept = pairs.filter(({ score, source }) => score >= 0.6 || !named.has(source))
      return [target, kept.slice(0, MOST_PER_TARGET)]
    }),
  )
}

function rank(target: KnownField, index: SourceIndex): readonly Scored[] {
  return index
    .candidates(target)
    .flatMap((source) => scorePair(source, target) ?? [])
    .toSorted((a, b) => b.score - a.score)
}

function suggestion(pair: Scored, target: KnownField, rank: number, kind: Suggestion['kind']): Suggestion {
  const { source, score, factors } = pair
  return { source: source.field.key, target: target.field.key, score, rank, kind, reason: reasonOf(factors), factors }
}
