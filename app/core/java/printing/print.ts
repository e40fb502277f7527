import { defaultWorkBudget, MAXIMUM_NESTING, type WorkBudget } from '../budget.ts'
import { printDecimal } from '../numbers/decimal.ts'
import { printDouble } from '../numbers/printDouble.ts'
import {
  JavaArray,
  JavaCharacter,
  JavaDecimal,
  JavaDouble,
  JavaList,
  JavaMap,
  JavaMapView,
  type JavaMapEntry,
  type JavaValue,
} from '../value.ts'
import { viewItems } from '../viewItems.ts'
import { printJsonString } from './jsonString.ts'

/**
 * `String.valueOf(value)`: `[a, b]` for an ArrayList, JSON for json-smart's arrays, `{a=b}` for maps, whatever they
 * are nested in; `null` prints `null`. The text is cut off where the budget ends or nesting passes 1,000 levels (the
 * budget is then spent; Java's stack overflows). An array's identity hash is not reproducible: it prints as 0.
 */
export function toJavaString(value: JavaValue, budget?: WorkBudget): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return String(value)
  return print(value, budget ?? defaultWorkBudget(), 0)
}

function print(value: JavaValue, budget: WorkBudget, depth: number): string {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null) return String(value)
  if (value instanceof JavaDouble) return printDouble(value.value)
  if (value instanceof JavaDecimal) return printDecimal(value)
  if (value instanceof JavaCharacter) return value.value
  if (value instanceof JavaArray) return `${ARRAY_NAMES[value.component]}@0`
  if (depth > MAXIMUM_NESTING) {
    budget.spend(Number.POSITIVE_INFINITY)
    return ''
  }
  if (value instanceof JavaList) {
    return value.json
      ? printJson(value, { escapeSlash: true, budget })
      : printItems(
          value.items,
          (item) => (item === value ? '(this Collection)' : print(item, budget, depth + 1)),
          budget,
        )
  }
  if (value instanceof JavaMap) return printMap(value, budget, depth)
  if (value instanceof JavaMapView)
    return printItems(viewItems(value), (item) => print(item, budget, depth + 1), budget)
  return printEntry(value, budget, depth)
}

const ARRAY_NAMES = {
  'java.lang.String': '[Ljava.lang.String;',
  'java.lang.Object': '[Ljava.lang.Object;',
  char: '[C',
  byte: '[B',
} as const

function printItems(items: readonly JavaValue[], printItem: (item: JavaValue) => string, budget: WorkBudget): string {
  let out = '['
  for (let i = 0; i < items.length; i++) {
    const text = printItem(items[i] ?? null)
    if (!budget.spend(text.length + 2)) return out
    out += i === 0 ? text : `, ${text}`
  }
  return `${out}]`
}

function printMap(map: JavaMap, budget: WorkBudget, depth: number): string {
  const own = (part: JavaValue): string => (part === map ? '(this Map)' : print(part, budget, depth + 1))
  let out = ''
  for (const [key, value] of map.entries) {
    const text = `${own(key)}=${own(value)}`
    if (!budget.spend(text.length + 2)) return out
    out += out === '' ? text : `, ${text}`
  }
  return `{${out}}`
}

function printEntry(entry: JavaMapEntry, budget: WorkBudget, depth: number): string {
  const value = entry.map.entries.get(entry.key) ?? null
  return `${print(entry.key, budget, depth + 1)}=${print(value, budget, depth + 1)}`
}

/** Where a scalar member stands in printed JSON: UTF-16 offsets into the text, and the members walked to it. */
export interface PrintedJsonMember {
  readonly start: number
  readonly end: number
  readonly path: readonly (string | number)[]
}

export interface PrintJsonOptions {
  /** JSONArray.toString writes `\/`; `$input.json` leaves `/` alone. */
  readonly escapeSlash: boolean
  readonly budget?: WorkBudget | undefined
  /** Filled with the place of every scalar where given. */
  readonly members?: PrintedJsonMember[]
}

/**
 * Java values as json-smart 2.2 writes them: no blanks, key order kept, `null` for infinities (and, not being JSON, `NaN`). The text is cut off where the
 * budget ends or nesting passes 1,000 levels (the budget is then spent).
 */
export function printJson(value: JavaValue, options: PrintJsonOptions): string {
  const printer = new JsonPrinter(options)
  printer.print(value, 0)
  return printer.out
}

class JsonPrinter {
  out = ''
  private charged = 0
  private readonly budget: WorkBudget
  private readonly escapeSlash: boolean
  private readonly members: PrintedJsonMember[] | undefined
  private readonly path: (string | number)[] = []

  constructor(options: PrintJsonOptions) {
    this.budget = options.budget ?? defaultWorkBudget()
    this.escapeSlash = options.escapeSlash
    this.members = options.members
  }

  /** False where printing must stop. */
  print(value: JavaValue, depth: number): boolean {
    if (value instanceof JavaMap) return this.container(depth) && this.printMap(value, depth)
    if (value instanceof JavaList) return this.container(depth) && this.printItems(value.items, depth)
    if (value instanceof JavaArray) return this.container(depth) && this.printItems(value.items, depth)
    if (value instanceof JavaMapView) return this.container(depth) && this.printItems(viewItems(value), depth)
    const start = this.out.length
    this.printScalar(value)
    if (this.members) this.members.push({ start, end: this.out.length, path: [...this.path] })
    return true
  }

  private printScalar(value: Exclude<JavaValue, JavaMap | JavaList | JavaArray | JavaMapView>): void {
    if (typeof value === 'string') this.out += printJsonString(value, this.escapeSlash)
    else if (typeof value === 'number' || typeof value === 'boolean' || value === null) this.out += String(value)
    else if (typeof value === 'bigint') this.out += value.toString()
    else if (value instanceof JavaDouble)
      this.out += Math.abs(value.value) === Number.POSITIVE_INFINITY ? 'null' : printDouble(value.value)
    else if (value instanceof JavaDecimal) this.out += printDecimal(value)
    else this.out += '{}' // json-smart looks for bean properties, which Character has none of; on an Entry it fails
  }

  private printMap(map: JavaMap, depth: number): boolean {
    let separator = '{'
    for (const [key, value] of map.entries) {
      const name = typeof key === 'string' ? key : toJavaString(key, this.budget)
      this.out += separator + printJsonString(name, this.escapeSlash) + ':'
      separator = ','
      if (this.members) this.path.push(name)
      if (!this.print(value, depth + 1)) return false
      if (this.members) this.path.pop()
    }
    this.out += separator === '{' ? '{}' : '}'
    return true
  }

  private printItems(items: readonly JavaValue[], depth: number): boolean {
    this.out += '['
    for (let i = 0; i < items.length; i++) {
      if (i > 0) this.out += ','
      if (this.members) this.path.push(i)
      if (!this.print(items[i] ?? null, depth + 1)) return false
      if (this.members) this.path.pop()
    }
    this.out += ']'
    return true
  }

  private container(depth: number): boolean {
    const grown = this.out.length - this.charged + 1
    this.charged = this.out.length
    return this.budget.spend(depth > MAXIMUM_NESTING ? Number.POSITIVE_INFINITY : grown)
  }
}
