import type { Field } from '../field.ts'
import { fieldWords } from '../names/fieldWords.ts'
import type { Renamed } from './pairRenamed.ts'

/** Fields that went in one place and came in another under the same name and type, where there is one of each. */
export function pairMoved(removed: readonly Field[], added: readonly Field[]): readonly Renamed[] {
  const before = byNameAndType(removed)
  const after = byNameAndType(added)
  return [...before].flatMap(([key, from]): readonly Renamed[] => {
    const to = after.get(key) ?? []
    const [one, other] = [from[0], to[0]]
    if (one === undefined || other === undefined || from.length > 1 || to.length > 1) return []
    const reason = 'The name and the type are the same, in another place.'
    return [{ from: one, to: other, score: 0.6, certain: false, reason }]
  })
}

function byNameAndType(fields: readonly Field[]): ReadonlyMap<string, readonly Field[]> {
  const groups = new Map<string, Field[]>()
  for (const field of fields) {
    const { normalised } = fieldWords(field.name)
    if (normalised === '') continue
    const key = `${field.type} ${normalised}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [field])
    else group.push(field)
  }
  return groups
}
