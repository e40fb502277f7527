import type { WorkBudget } from '../budget.ts'
import { findKey, javaEquals } from '../javaEquals.ts'
import { JavaArray, JavaMapEntry, type JavaMapView, type JavaValue } from '../value.ts'
import { viewItems } from '../viewItems.ts'
import { unsupportedOperation, workExhausted } from './failures.ts'
import { methodTable, type MethodArguments, type MethodTable } from './method.ts'

/** `keySet()`, `values()` and `entrySet()` of a LinkedHashMap: what they remove leaves the map; nothing can be added. */
export const viewMethods: MethodTable<JavaMapView> = methodTable<JavaMapView>({
  'size()': ({ map }) => map.size,
  'isEmpty()': ({ map }) => map.size === 0,
  'contains(Object)': (view, args, budget) => holds(view, args.value(0), budget),
  'containsAll(Collection)': (view, args, budget) => args.collection(0).every((item) => holds(view, item, budget)),
  'remove(Object)': (view, args, budget) => {
    const key = keyOf(view, args.value(0), budget)
    return key !== undefined && view.map.entries.delete(key)
  },
  'removeAll(Collection)': (view, args, budget) => keepOnly(view, args, budget, false),
  'retainAll(Collection)': (view, args, budget) => keepOnly(view, args, budget, true),
  'clear()': ({ map }) => {
    map.entries.clear()
    return ''
  },
  'toArray()': (view, _, budget) =>
    budget.spend(view.map.size) ? new JavaArray([...viewItems(view)], 'java.lang.Object') : workExhausted('toArray'),
  'add(Object)': () => unsupportedOperation('add'),
  'addAll(Collection)': () => unsupportedOperation('addAll'),
})

export const entryMethods: MethodTable<JavaMapEntry> = methodTable<JavaMapEntry>({
  'getKey()': ({ key }) => key,
  'getValue()': ({ map, key }) => map.get(key) ?? null,
  'setValue(Object)': ({ map, key }, args) => {
    const old = map.get(key) ?? null
    map.entries.set(key, args.value(0))
    return old
  },
})

function holds(view: JavaMapView, item: JavaValue, budget: WorkBudget): boolean {
  return keyOf(view, item, budget) !== undefined
}

/** The key of the first entry that shows as `item`. */
function keyOf({ map, part }: JavaMapView, item: JavaValue, budget: WorkBudget): JavaValue | undefined {
  if (part === 'keys') {
    const key = findKey(map, item)
    return map.has(key) ? key : undefined
  }
  budget.spend(map.size)
  for (const [key, value] of map.entries) {
    if (javaEquals(part === 'values' ? value : new JavaMapEntry(map, key), item, budget)) return key
  }
  return undefined
}

function keepOnly(view: JavaMapView, args: MethodArguments, budget: WorkBudget, kept: boolean): boolean {
  const others = args.collection(0)
  const before = view.map.size
  for (const [key, value] of view.map.entries) {
    budget.spend(others.length)
    const item = view.part === 'keys' ? key : view.part === 'values' ? value : new JavaMapEntry(view.map, key)
    if (others.some((other) => javaEquals(other, item, budget)) !== kept) view.map.entries.delete(key)
  }
  return view.map.size !== before
}
