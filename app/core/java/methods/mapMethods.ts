import { VISIT_WORK, type WorkBudget } from '../budget.ts'
import { findKey, javaEquals } from '../javaEquals.ts'
import { JavaMap, JavaMapView, type JavaValue } from '../value.ts'
import { workExhausted } from './failures.ts'
import { methodTable, type MethodTable } from './method.ts'

/** LinkedHashMap. */
export const mapMethods: MethodTable<JavaMap> = methodTable<JavaMap>({
  'size()': ({ size }) => size,
  'isEmpty()': ({ size }) => size === 0,
  'get(Object)': (map, args, budget) =>
    paysFor(map, args.value(0), budget) ? valueAt(map, args.value(0)) : workExhausted('get'),
  'getOrDefault(Object, Object)': (map, args) =>
    has(map, args.value(0)) ? valueAt(map, args.value(0)) : args.value(1),
  'containsKey(Object)': (map, args, budget) =>
    paysFor(map, args.value(0), budget) ? has(map, args.value(0)) : workExhausted('containsKey'),
  'containsValue(Object)': ({ entries }, args, budget) => {
    budget.spend(entries.size)
    return [...entries.values()].some((value) => javaEquals(value, args.value(0), budget))
  },
  'put(Object, Object)': (map, args, budget) => {
    if (!budget.spend(1) || !paysFor(map, args.value(0), budget)) return workExhausted('put')
    return put(map, args.value(0), args.value(1))
  },
  'putAll(Map)': (map, args, budget) => {
    if (!budget.spend(args.map(0).size)) return workExhausted('putAll')
    for (const [key, value] of args.map(0).entries) put(map, key, value)
    return ''
  },
  'putIfAbsent(Object, Object)': (map, args, budget) => {
    const old = valueAt(map, args.value(0))
    if (old !== null) return old
    return budget.spend(1) ? put(map, args.value(0), args.value(1)) : workExhausted('putIfAbsent')
  },
  'remove(Object)': (map, args) => {
    const old = valueAt(map, args.value(0))
    map.entries.delete(findKey(map, args.value(0)))
    return old
  },
  'remove(Object, Object)': (map, args, budget) => {
    if (!has(map, args.value(0)) || !javaEquals(valueAt(map, args.value(0)), args.value(1), budget)) return false
    return map.entries.delete(findKey(map, args.value(0)))
  },
  'replace(Object, Object)': (map, args) => (has(map, args.value(0)) ? put(map, args.value(0), args.value(1)) : null),
  'replace(Object, Object, Object)': (map, args, budget) => {
    if (!has(map, args.value(0)) || !javaEquals(valueAt(map, args.value(0)), args.value(1), budget)) return false
    put(map, args.value(0), args.value(2))
    return true
  },
  'clear()': ({ entries }) => {
    entries.clear()
    return ''
  },
  'clone()': ({ entries }, _, budget) =>
    budget.spend(entries.size) ? new JavaMap(new Map(entries)) : workExhausted('clone'),
  'keySet()': (map) => new JavaMapView(map, 'keys'),
  'values()': (map) => new JavaMapView(map, 'values'),
  'entrySet()': (map) => new JavaMapView(map, 'entries'),
})

/** Whether the budget has what a look-up costs: a list or a fraction is compared with every key. */
function paysFor(map: JavaMap, key: JavaValue, budget: WorkBudget): boolean {
  return typeof key !== 'object' || key === null || budget.spend(map.size * VISIT_WORK)
}

function has(map: JavaMap, key: JavaValue): boolean {
  return map.has(findKey(map, key))
}

function valueAt(map: JavaMap, key: JavaValue): JavaValue {
  return map.get(findKey(map, key)) ?? null
}

/** The value before, or null. */
function put(map: JavaMap, key: JavaValue, value: JavaValue): JavaValue {
  const own = findKey(map, key)
  const old = map.get(own) ?? null
  map.entries.set(own, value)
  return old
}
