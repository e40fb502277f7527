import type { WorkBudget } from '../budget.ts'
import { invariant } from '../../text/index.ts'
import { JavaArray, JavaCharacter, JavaDouble, JavaList, JavaMap, JavaMapView, type JavaValue } from '../value.ts'
import { viewItems } from '../viewItems.ts'

/**
 * What a method call gives. `noMethod`: Velocity finds no method of that name for these arguments, and the reference is
 * invalid. `failed`: the method throws, and the template with it. A void method's value is `''`, as in Velocity 1.7.
 */
export type MethodOutcome =
  | { readonly kind: 'value'; readonly value: JavaValue }
  | { readonly kind: 'noMethod' }
  | { readonly kind: 'failed'; readonly code: string; readonly message: string }

/** A thrown exception, as data: the diagnostic's code, and a sentence. */
export class MethodFailure {
  readonly code: string
  readonly message: string
  constructor(code: string, message: string) {
    this.code = code
    this.message = message
  }
}

export type MethodBody<T> = (target: T, args: MethodArguments, budget: WorkBudget) => JavaValue | MethodFailure

/**
 * The types that signatures name; `String?` takes null where `String` throws a NullPointerException for it. `Text` and `Texts`
 * (a Collection, or an array of strings) do not take null: other overloads would, and Velocity chooses none of several.
 */
export type ParameterType =
  | 'int'
  | 'long'
  | 'double'
  | 'char'
  | 'boolean'
  | 'String'
  | 'String?'
  | 'Text'
  | 'Texts'
  | 'CharSequence'
  | 'Collection'
  | 'Map'
  | 'Object'
  | 'null'

export interface Overload<T> {
  readonly parameters: readonly ParameterType[]
  readonly body: MethodBody<T>
}

/** A type's methods by name; the first overload that takes the arguments is the one called. */
export type MethodTable<T> = ReadonlyMap<string, readonly Overload<T>[]>

const SIGNATURE = /^(\w+)\(([^)]*)\)$/
const PARAMETERS: ReadonlySet<string> = new Set<ParameterType>([
  'int',
  'long',
  'double',
  'char',
  'boolean',
  'String',
  'String?',
  'Text',
  'Texts',
  'CharSequence',
  'Collection',
  'Map',
  'Object',
  'null',
])

/** A table from signatures as Java documents them: `{'substring(int, int)': body}`. */
export function methodTable<T>(bodies: Readonly<Record<string, MethodBody<T>>>): MethodTable<T> {
  const table = new Map<string, Overload<T>[]>()
  for (const [signature, body] of Object.entries(bodies)) {
    const [, name = '', list = ''] = SIGNATURE.exec(signature) ?? []
    const parameters = list === '' ? [] : list.split(', ').map(parameterType)
    const overloads = table.get(name) ?? []
    table.set(name, overloads)
    overloads.push({ parameters, body })
  }
  return table
}

function parameterType(name: string): ParameterType {
  invariant(isParameterType(name), `no parameter type ${name}`)
  return name
}

function isParameterType(name: string): name is ParameterType {
  return PARAMETERS.has(name)
}

/** Whether Java's reflection, with Velocity's conversions, passes `value` as `type`: an Integer fits long and double, a Double only double. */
export function accepts(type: ParameterType, value: JavaValue): boolean {
  switch (type) {
    case 'int':
      return isInteger(value)
    case 'long':
      return typeof value === 'number' || (typeof value === 'bigint' && BigInt.asIntN(64, value) === value)
    case 'double':
      return value instanceof JavaDouble || accepts('long', value)
    case 'char':
      return value instanceof JavaCharacter
    case 'boolean':
      return typeof value === 'boolean'
    case 'String':
    case 'String?':
    case 'CharSequence':
      return value === null || typeof value === 'string'
    case 'Text':
      return typeof value === 'string'
    case 'Texts':
      return (
        (value instanceof JavaArray && value.component === 'java.lang.String') ||
        (value !== null && accepts('Collection', value))
      )
    case 'Collection':
      return value === null || value instanceof JavaList || value instanceof JavaMapView
    case 'Map':
      return value === null || value instanceof JavaMap
    case 'Object':
      return true
    case 'null':
      return value === null
  }
}

function isInteger(value: JavaValue): value is number {
  return typeof value === 'number' && value >= -0x80000000 && value <= 0x7fffffff
}

/** Arguments that an overload has accepted, read by the types of its parameters. */
export class MethodArguments {
  private readonly values: readonly JavaValue[]
  constructor(values: readonly JavaValue[]) {
    this.values = values
  }

  value(index: number): JavaValue {
    return this.values[index] ?? null
  }

  text(index: number): string {
    const value = this.value(index)
    invariant(typeof value === 'string', 'a String argument')
    return value
  }

  /** int, long or double, as a JavaScript number. */
  number(index: number): number {
    const value = this.value(index)
    return value instanceof JavaDouble ? value.value : Number(value)
  }

  flag(index: number): boolean {
    return this.value(index) === true
  }

  character(index: number): string {
    const value = this.value(index)
    invariant(value instanceof JavaCharacter, 'a char argument')
    return value.value
  }

  /** The elements of a Collection: the list's own array, or a copy of what a view shows. */
  collection(index: number): readonly JavaValue[] {
    const value = this.value(index)
    if (value instanceof JavaMapView) return viewItems(value)
    invariant(value instanceof JavaList || value instanceof JavaArray, 'a Collection argument')
    return value.items
  }

  map(index: number): JavaMap {
    const value = this.value(index)
    invariant(value instanceof JavaMap, 'a Map argument')
    return value
  }
}
