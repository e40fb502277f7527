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
import type { RecordNames } from '../recordNames.ts'
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
  const keys = map.keys()
  const values = map.values()
  let out = ''
  for (let i = 0; i < keys.length; i++) {
    const text = `${own(keys[i] ?? null)}=${own(values[i] ?? null)}`
    if (!budget.spend(text.length + 2)) return out
    out += i === 0 ? text : `, ${text}`
  }
  return `{${out}}`
}

function printEntry(entry: JavaMapEntry, budget: WorkBudget, depth: number): string {
  const value = entry.map.get(entry.key) ?? null
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
  // A string alone, as nearly every field of a template is, has no part to count or place.
  if (typeof value === 'string' && options.budget === undefined && options.members === undefined) {
    return printJsonString(value, options.escapeSlash)
  }
  const printer = new JsonPrinter(options)
  printer.print(value, 0)
  return printer.finish()
}

/** Text that grows by many small pieces stays cheap where it is flattened before the garbage collector gets to copy the pieces. */
const CHUNK = 4096

class JsonPrinter {
  private out = ''
  private readonly chunks: string[] = []
  private printed = 0
  private readonly heads = new Map<RecordNames, readonly string[]>()
  private readonly budget: WorkBudget
  private readonly escapeSlash: boolean
  private readonly members: PrintedJsonMember[] | undefined
  private readonly path: (string | number)[] = []

  constructor(options: PrintJsonOptions) {
    this.budget = options.budget ?? defaultWorkBudget()
    this.escapeSlash = options.escapeSlash
    this.members = options.members
  }

  finish(): string {
    this.flush()
    return this.chunks.join('')
  }

  /** False where printing must stop. */
  print(value: JavaValue, depth: number): boolean {
    if (this.out.length > CHUNK && !this.flush()) return false
    if (value instanceof JavaMap) return this.enter(depth) && this.printMap(value, depth)
    if (value instanceof JavaList || value instanceof JavaArray)
      return this.enter(depth) && this.printItems(value.items, depth)
    if (value instanceof JavaMapView) return this.enter(depth) && this.printItems(viewItems(value), depth)
    const start = this.printed + this.out.length
    this.out += this.scalar(value)
    if (this.members) this.members.push({ start, end: this.printed + this.out.length, path: this.path.slice() })
    return true
  }

  private scalar(value: Exclude<JavaValue, JavaMap | JavaList | JavaArray | JavaMapView>): string {
    if (typeof value === 'string') return printJsonString(value, this.escapeSlash)
    if (typeof value !== 'object' || value === null) return String(value)
    if (value instanceof JavaDouble)
      return Math.abs(value.value) === Number.POSITIVE_INFINITY ? 'null' : printDouble(value.value)
    if (value instanceof JavaDecimal) return printDecimal(value)
    return '{}' // json-smart looks for bean properties, which Character has none of; on an Entry it fails
  }

  private printMap(map: JavaMap, depth: number): boolean {
    const names = map.recordNames
    const keys = map.keys()
    const values = map.values()
    const heads = names === undefined ? undefined : this.headsOf(names)
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] ?? null
      this.out += heads?.[i] ?? this.headOf(key, i)
      if (this.members) this.path.push(toJavaString(key, this.budget))
      if (!this.print(values[i] ?? null, depth + 1)) return false
      if (this.members) this.path.pop()
    }
    this.out += keys.length === 0 ? '{}' : '}'
    return true
  }

  private headsOf(names: RecordNames): readonly string[] {
    let heads = this.heads.get(names)
    if (heads === undefined) {
      heads = names.names.map((name, i) => this.headOf(name, i))
      this.heads.set(names, heads)
    }
    return heads
  }

  /** What stands before the value of the member at `index`: a brace or a comma, its name and a colon. */
  private headOf(key: JavaValue, index: number): string {
    return `${index === 0 ? '{' : ','}${printJsonString(toJavaString(key, this.budget), this.escapeSlash)}:`
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

  private enter(depth: number): boolean {
    return this.budget.spend(depth > MAXIMUM_NESTING ? Number.POSITIVE_INFINITY : 1)
  }

  private flush(): boolean {
    this.out.charCodeAt(0) // makes V8 flatten the rope
    this.chunks.push(this.out)
    this.printed += this.out.length
    const affordable = this.budget.spend(this.out.length)
    this.out = ''
    return affordable
  }
}
