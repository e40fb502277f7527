import type { KnownField } from './knownField.ts'
import { type Scored, scoreByFields } from './score.ts'

type Scopes = ReadonlyMap<string, readonly KnownField[]>

/** A name that more arrays than this have in their items (`id`) tells none of them. */
const MOST_ARRAYS = 16

/**
 * Arrays that no name pairs, by what their items have: at least half of the target's fields under the same normalised
 * name. `entries` of sku and qty is then paired with `basket` of sku and qty.
 */
export function arraysByFields(
  { from, to }: { readonly from: Scopes; readonly to: Scopes },
  sourceScope: string,
  targets: readonly KnownField[],
  ranked: ReadonlyMap<KnownField, readonly Scored[]>,
): ReadonlyMap<KnownField, readonly Scored[]> {
  const open = targets.filter((target) => target.form === 'array' && ranked.get(target)?.length === 0)
  if (open.length === 0) return new Map()
  const holders = new Map<string, KnownField[]>()
  for (const array of from.get(sourceScope) ?? []) {
    if (array.form !== 'array') continue
    for (const name of namesIn(from, array)) holders.set(name, [...(holders.get(name) ?? []), array])
  }
  return new Map(
    open.flatMap((target): readonly (readonly [KnownField, readonly Scored[]])[] => {
      const source = likest(namesIn(to, target), holders)
      return source === undefined ? [] : [[target, [scoreByFields(source, target)]]]
    }),
  )
}

function namesIn(scopes: Scopes, array: KnownField): ReadonlySet<string> {
  const names = (scopes.get(array.field.key) ?? []).map(({ words }) => words.normalised)
  return new Set(names.filter((name) => name !== ''))
}

function likest(
  names: ReadonlySet<string>,
  holders: ReadonlyMap<string, readonly KnownField[]>,
): KnownField | undefined {
  const shared = new Map<KnownField, number>()
  for (const name of names) {
    const arrays = holders.get(name) ?? []
    if (arrays.length > MOST_ARRAYS) continue
    for (const array of arrays) shared.set(array, (shared.get(array) ?? 0) + 1)
  }
  const [best] = [...shared].toSorted(([, a], [, b]) => b - a)
  return best !== undefined && best[1] * 2 >= names.size ? best[0] : undefined
}
