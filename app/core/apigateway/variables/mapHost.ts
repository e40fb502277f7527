import {
  getProperty,
  invokeMethod,
  JavaMap,
  type JavaValue,
  defaultWorkBudget,
  toJavaString,
} from '../../java/index.ts'
import type { TextRange } from '../../text/index.ts'
import {
  type HostArgument,
  type HostFailure,
  type HostObject,
  type HostResult,
  isHostObject,
  type Origin,
  type VtlValue,
} from '../../vtl/index.ts'

/** What a template wrote under a key: where the last value came from, and what of the template wrote it. */
export interface WrittenMember {
  readonly origins: readonly Origin[]
  readonly range?: TextRange
  /** How often it was written in the run. */
  readonly times: number
}

/** What the maps of one tree share. */
interface MapTree {
  /** The origin's root, such as `context`. */
  readonly root: string
  /** API Gateway prints a map held in `$context` as nothing (api-gateway facts 3.7). */
  readonly prints: 'nothing' | 'java'
  /** Where the values came from that templates wrote, for a later read of them; undefined until one does. */
  written?: Map<JavaMap, Map<JavaValue, WrittenMember>>
}

/**
 * A map behind `$context` or `$stageVariables`: reads, writes and Java's Map methods as on any map, with the origin of
 * every member, and with maps inside it of the same kind.
 */
export class MapHost implements HostObject {
  readonly host = 'map'
  readonly map: JavaMap
  readonly #tree: MapTree
  readonly #path: readonly (string | number)[]

  constructor(map: JavaMap, tree: MapTree, path: readonly (string | number)[] = []) {
    this.map = map
    this.#tree = tree
    this.#path = path
  }

  property(name: string): HostResult | undefined {
    const value = getProperty(this.map, name)
    return value === undefined ? undefined : this.#member(name, value)
  }

  call(name: string, args: readonly HostArgument[]): HostResult | HostFailure | undefined {
    const outcome = invokeMethod(
      this.map,
      name,
      args.map(({ value }) => plainValue(value)),
      defaultWorkBudget(),
    )
    switch (outcome.kind) {
      case 'noMethod':
        return undefined
      case 'failed':
        return { failure: { code: outcome.code, message: outcome.message } }
      case 'value': {
        const [key, value] = args
        if (name === 'get' && key !== undefined) return this.#member(plainValue(key.value), outcome.value)
        if (name === 'put' && key !== undefined && value !== undefined) this.#note(plainValue(key.value), value)
        return { value: outcome.value }
      }
    }
  }

  index(index: VtlValue): HostResult | undefined {
    const key = plainValue(index)
    const value = this.map.get(key)
    return value === undefined ? undefined : this.#member(key, value)
  }

  assign(name: VtlValue, value: HostArgument): boolean {
    const key = plainValue(name)
    this.map.entries.set(key, plainValue(value.value))
    this.#note(key, value)
    return true
  }

  iterate(): readonly HostResult[] {
    return [...this.map.entries].map(([key, value]) => this.#member(key, value))
  }

  print(): string {
    return this.#tree.prints === 'nothing' ? '' : toJavaString(this.map)
  }

  /** Where the value under `key` came from: its own place, unless a template wrote it. */
  originsOf(key: JavaValue): readonly Origin[] {
    const step = typeof key === 'string' || typeof key === 'number' ? key : toJavaString(key)
    return this.writtenAt(key)?.origins ?? [{ root: this.#tree.root, path: [...this.#path, step] }]
  }

  /** What a template of this run wrote under `key`. */
  writtenAt(key: JavaValue): WrittenMember | undefined {
    return this.writtenIn(this.map, key)
  }

  /** The same of any map of the tree. */
  writtenIn(map: JavaMap, key: JavaValue): WrittenMember | undefined {
    return this.#tree.written?.get(map)?.get(key)
  }

  #member(key: JavaValue, value: JavaValue): HostResult {
    const origins = this.originsOf(key)
    if (!(value instanceof JavaMap) || this.#tree.prints === 'java') return { value, origins }
    const step = typeof key === 'string' || typeof key === 'number' ? key : toJavaString(key)
    return { value: new MapHost(value, this.#tree, [...this.#path, step]), origins }
  }

  #note(key: JavaValue, { origins, range }: HostArgument): void {
    const written = (this.#tree.written ??= new Map<JavaMap, Map<JavaValue, WrittenMember>>())
    const members = written.get(this.map) ?? new Map<JavaValue, WrittenMember>()
    const times = (members.get(key)?.times ?? 0) + 1
    members.set(key, { origins, times, ...(range === undefined ? {} : { range }) })
    written.set(this.map, members)
  }
}

/** What a Java map can hold of a template's value: a host's map, and of other hosts how they print. */
export function plainValue(value: VtlValue): JavaValue {
  if (!isHostObject(value)) return value
  return value instanceof MapHost ? value.map : value.print()
}
