import { JavaCharacter, JavaDecimal, JavaDouble, JavaList, JavaMap, JavaMapEntry, JavaMapView } from './value.ts'
import { defaultWorkBudget, MAXIMUM_NESTING, VISIT_WORK, type WorkBudget } from './budget.ts'
import type { JavaValue } from './value.ts'
import { viewItems } from './viewItems.ts'

/**
 * `a.equals(b)`: lists and maps by content, numbers by class and value (1 is not 1.0), arrays by identity; null equals
 * null. Integer 1 and Long 1 are told apart by nothing here and are equal. What nests
 * beyond the limit, or is left when the budget ends, compares as unequal.
 */
export function javaEquals(a: JavaValue, b: JavaValue, budget: WorkBudget = defaultWorkBudget()): boolean {
  return a === b || (typeof a === 'object' && equals(a, b, 0, budget))
}

function equals(a: JavaValue, b: JavaValue, depth: number, budget: WorkBudget): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (a instanceof JavaDouble) return b instanceof JavaDouble && Object.is(a.value, b.value)
  if (a instanceof JavaDecimal) return b instanceof JavaDecimal && a.unscaled === b.unscaled && a.scale === b.scale
  if (a instanceof JavaCharacter) return b instanceof JavaCharacter && a.value === b.value
  if (depth > MAXIMUM_NESTING || !budget.spend(VISIT_WORK)) return false
  if (a instanceof JavaList) return b instanceof JavaList && sameItems(a.items, b.items, depth + 1, budget)
  if (a instanceof JavaMap) return b instanceof JavaMap && sameEntries(a, b, depth + 1, budget)
  if (a instanceof JavaMapEntry) {
    return (
      b instanceof JavaMapEntry &&
      equals(a.key, b.key, depth + 1, budget) &&
      equals(valueOf(a), valueOf(b), depth + 1, budget)
    )
  }
  return a instanceof JavaMapView && b instanceof JavaMapView && sameView(a, b, depth + 1, budget)
}

function sameItems(a: readonly JavaValue[], b: readonly JavaValue[], depth: number, budget: WorkBudget): boolean {
  return a.length === b.length && a.every((item, index) => equals(item, b[index] ?? null, depth, budget))
}

function sameEntries(a: JavaMap, b: JavaMap, depth: number, budget: WorkBudget): boolean {
  if (a.size !== b.size) return false
  for (const [key, value] of a.entries) {
    const other = b.get(findKey(b, key))
    if (other === undefined || !equals(value, other, depth, budget)) return false
  }
  return true
}

/** Key and entry sets are Sets; `values()` has identity only. */
function sameView(a: JavaMapView, b: JavaMapView, depth: number, budget: WorkBudget): boolean {
  if (a.part === 'values' || a.part !== b.part) return false
  if (a.part === 'entries') return sameEntries(a.map, b.map, depth, budget)
  return a.map.size === b.map.size && viewItems(a).every((key) => b.map.has(findKey(b.map, key)))
}

function valueOf(entry: JavaMapEntry): JavaValue {
  return entry.map.get(entry.key) ?? null
}

/**
 * The key of `map` that equals `key`, or `key` itself: doubles, lists and other objects are looked up by `equals`, as
 * in Java, while JavaScript's Map knows identity only.
 */
export function findKey(map: JavaMap, key: JavaValue): JavaValue {
  if (typeof key !== 'object' || key === null || map.has(key)) return key
  for (const own of map.entries.keys()) if (typeof own === 'object' && javaEquals(own, key)) return own
  return key
}
