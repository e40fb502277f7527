import type { WorkBudget } from '../budget.ts'
import { javaEquals } from '../javaEquals.ts'
import { JavaArray, JavaCharacter, JavaList, type JavaValue } from '../value.ts'
import { indexOutOfBounds, rangeOutOfBounds, unsupportedOperation, workExhausted, wrongClass } from './failures.ts'
import { methodTable, type MethodArguments, type MethodBody, type MethodFailure, type MethodTable } from './method.ts'

interface Items {
  readonly items: JavaValue[]
}

const reading: Readonly<Record<string, MethodBody<Items>>> = {
  'size()': ({ items }) => items.length,
  'isEmpty()': ({ items }) => items.length === 0,
  'get(int)': ({ items }, args) => items[args.number(0)] ?? absent(items, args.number(0)),
  'set(int, Object)': ({ items }, args) => {
    const old = items[args.number(0)] ?? absent(items, args.number(0))
    if (args.number(0) >= 0 && args.number(0) < items.length) items[args.number(0)] = args.value(1)
    return old
  },
  'contains(Object)': ({ items }, args, budget) => find(items, args.value(0), budget) >= 0,
  'indexOf(Object)': ({ items }, args, budget) => find(items, args.value(0), budget),
  'lastIndexOf(Object)': ({ items }, args, budget) =>
    items.findLastIndex((item) => javaEquals(item, args.value(0), budget)),
  'containsAll(Collection)': ({ items }, args, budget) =>
    args.collection(0).every((item) => find(items, item, budget) >= 0),
  'subList(int, int)': ({ items }, args, budget) => subList(items, args.number(0), args.number(1), budget),
  'toArray()': ({ items }, _, budget) =>
    budget.spend(items.length) ? new JavaArray([...items], 'java.lang.Object') : workExhausted('toArray'),
}

/** ArrayList and JSONArray. A sub-list is a copy here; Java's writes through. */
export const listMethods: MethodTable<JavaList> = methodTable<JavaList>({
  ...reading,
  'add(Object)': ({ items }, args, budget) => {
    if (!budget.spend(1)) return workExhausted('add')
    items.push(args.value(0))
    return true
  },
  'add(int, Object)': ({ items }, args, budget) => insert(items, args.number(0), [args.value(1)], budget) ?? '',
  'addAll(Collection)': ({ items }, args, budget) => addAll(items, items.length, args.collection(0), budget),
  'addAll(int, Collection)': ({ items }, args, budget) => addAll(items, args.number(0), args.collection(1), budget),
  'remove(int)': ({ items }, args) => {
    const old = items[args.number(0)] ?? absent(items, args.number(0))
    if (args.number(0) >= 0 && args.number(0) < items.length) items.splice(args.number(0), 1)
    return old
  },
  'remove(Object)': ({ items }, args, budget) => {
    const index = find(items, args.value(0), budget)
    if (index >= 0) items.splice(index, 1)
    return index >= 0
  },
  'removeAll(Collection)': (list, args, budget) => keepOnly(list, args, budget, false),
  'retainAll(Collection)': (list, args, budget) => keepOnly(list, args, budget, true),
  'clear()': ({ items }) => {
    items.length = 0
    return ''
  },
  'clone()': ({ items, json }, _, budget) =>
    budget.spend(items.length) ? new JavaList([...items], json) : workExhausted('clone'),
})

/** What Velocity 1.7 wraps an array in: fixed in size. */
export const arrayMethods: MethodTable<JavaArray> = methodTable<JavaArray>({
  ...reading,
  'set(int, Object)': ({ items, component }, args) => {
    const old = items[args.number(0)] ?? absent(items, args.number(0))
    if (!holds(component, args.value(1))) return wrongClass(args.value(1), component)
    if (args.number(0) >= 0 && args.number(0) < items.length) items[args.number(0)] = args.value(1)
    return old
  },
  'add(Object)': () => unsupportedOperation('add'),
  'add(int, Object)': () => unsupportedOperation('add'),
  'addAll(Collection)': () => unsupportedOperation('addAll'),
  'remove(int)': () => unsupportedOperation('remove'),
  'remove(Object)': () => unsupportedOperation('remove'),
  'clear()': () => unsupportedOperation('clear'),
})

/** Whether Array.set takes the value; no value of a template is a byte. */
function holds(component: JavaArray['component'], value: JavaValue): boolean {
  switch (component) {
    case 'java.lang.Object':
      return true
    case 'java.lang.String':
      return value === null || typeof value === 'string'
    case 'char':
      return value instanceof JavaCharacter
    case 'byte':
      return false
  }
}

/** The place of the first element that equals `value`, or -1. */
function find(items: readonly JavaValue[], value: JavaValue, budget: WorkBudget): number {
  budget.spend(items.length)
  if (typeof value !== 'object' || value === null) return items.indexOf(value)
  return items.findIndex((item) => javaEquals(item, value, budget))
}

/** For an element that reads as null: it is null, or there is none. */
function absent(items: readonly JavaValue[], index: number): null | MethodFailure {
  return index >= 0 && index < items.length ? null : indexOutOfBounds(index, items.length)
}

function insert(
  items: JavaValue[],
  index: number,
  added: readonly JavaValue[],
  budget: WorkBudget,
): MethodFailure | undefined {
  if (index < 0 || index > items.length) return indexOutOfBounds(index, items.length)
  if (!budget.spend(added.length + items.length - index)) return workExhausted('add')
  // Before the cut: a list may be added to itself.
  const inserted = [...added]
  const rest = items.splice(index)
  for (const part of [inserted, rest]) for (const item of part) items.push(item)
  return undefined
}

function addAll(
  items: JavaValue[],
  index: number,
  added: readonly JavaValue[],
  budget: WorkBudget,
): boolean | MethodFailure {
  const grows = added.length > 0
  return insert(items, index, added, budget) ?? grows
}

function keepOnly({ items }: JavaList, args: MethodArguments, budget: WorkBudget, kept: boolean): boolean {
  const others = [...args.collection(0)]
  const left = items.filter((item) => find(others, item, budget) >= 0 === kept)
  const changed = left.length !== items.length
  items.length = 0
  for (const item of left) items.push(item)
  return changed
}

function subList(items: readonly JavaValue[], from: number, to: number, budget: WorkBudget): JavaList | MethodFailure {
  if (from < 0 || to > items.length || from > to) return rangeOutOfBounds(from, to, items.length)
  return budget.spend(to - from) ? new JavaList(items.slice(from, to)) : workExhausted('subList')
}
