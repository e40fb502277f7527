import type { JavaValue } from '../../java/index.ts'
import { JavaMap, invokeMethod, toJavaString, wrongArgumentCount } from '../../java/index.ts'
import {
  type HostArgument,
  type HostFailure,
  type HostObject,
  type HostResult,
  type VtlValue,
  isHostObject,
} from '../host.ts'

/** The public methods of ForeachScope and Scope, by the property that each reads. */
const getters: ReadonlyMap<string, string> = new Map([
  ['getIndex', 'index'],
  ['getCount', 'count'],
  ['hasNext', 'hasNext'],
  ['getHasNext', 'hasNext'],
  ['isFirst', 'first'],
  ['getFirst', 'first'],
  ['isLast', 'last'],
  ['getLast', 'last'],
  ['getParent', 'parent'],
  ['getTopmost', 'topmost'],
  ['getReplaced', 'replaced'],
])

/**
 * `$foreach`: where the loop stands, and what a template keeps in it (`#set($foreach.x = 1)`), for it is a Map.
 * Getters come before the map's members, which read through to the loop around it.
 */
export class LoopScope implements HostObject {
  readonly host = 'foreach'
  /** What `$foreach` was before. */
  readonly replaced: VtlValue
  /** Zero-based; -1 before the first item. */
  position = -1
  hasNext = false
  readonly #stored = new JavaMap()

  constructor(replaced: VtlValue) {
    this.replaced = replaced
  }

  get parent(): LoopScope | null {
    return this.replaced instanceof LoopScope ? this.replaced : null
  }

  get topmost(): LoopScope {
    return this.parent === null ? this : this.parent.topmost
  }

  property(name: string): HostResult {
    return { value: this.#getter(name) ?? this.#member(name) }
  }

  #getter(name: string): VtlValue | undefined {
    switch (name) {
      case 'index':
      case 'Index':
        return this.position
      case 'count':
      case 'Count':
        return this.position + 1
      case 'hasNext':
      case 'HasNext':
        return this.hasNext
      case 'first':
      case 'First':
        return this.position < 1
      case 'last':
      case 'Last':
        return !this.hasNext
      case 'parent':
      case 'Parent':
        return this.parent
      case 'topmost':
      case 'Topmost':
        return this.topmost
      case 'replaced':
      case 'Replaced':
        return this.topmost.replaced
      default:
        return undefined
    }
  }

  #member(key: JavaValue): VtlValue {
    const value = this.#stored.get(key)
    if (value !== undefined) return value
    return this.parent === null ? null : this.parent.#member(key)
  }

  call(name: string, args: readonly HostArgument[]): HostResult | HostFailure | undefined {
    const [first] = args
    const key = first === undefined || isHostObject(first.value) ? undefined : first.value
    const property = getters.get(name)
    const value = property === undefined ? undefined : this.#getter(property)
    // 1.7 calls a method without parameters whatever it is given, which then throws.
    if (value !== undefined && args.length > 0) return { failure: wrongArgumentCount(name) }
    if (value !== undefined) return { value }
    if (name === 'get' && args.length === 1 && key !== undefined) return { value: this.#member(key) }
    const plain: JavaValue[] = args.map(({ value }) => (isHostObject(value) ? value.print() : value))
    const outcome = invokeMethod(this.#stored, name, plain, { spend: () => true })
    switch (outcome.kind) {
      case 'value':
        return { value: outcome.value }
      case 'noMethod':
        return undefined
      case 'failed':
        return { failure: { code: outcome.code, message: outcome.message } }
    }
  }

  index(key: VtlValue): HostResult {
    return { value: isHostObject(key) ? null : this.#member(key) }
  }

  assign(name: VtlValue, { value }: HostArgument): boolean {
    if (isHostObject(name)) return false
    this.#stored.entries.set(name, isHostObject(value) ? value.print() : value)
    return true
  }

  iterate(): readonly HostResult[] {
    return [...this.#stored.entries.values()].map((value) => ({ value }))
  }

  print(): string {
    return toJavaString(this.#stored)
  }
}
