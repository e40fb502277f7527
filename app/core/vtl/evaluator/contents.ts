import { type JavaValue, JavaList, JavaMap, JavaMapEntry, JavaMapView, toJavaString } from '../../java/index.ts'
import type { VtlValue } from '../host.ts'
import { type Provenance, extend, nowhere, union } from './provenance.ts'

interface Contents {
  /** By index or key. */
  readonly members: Map<JavaValue, Provenance>
  /** Of members whose place is no longer known, since something was taken out before them. */
  loose: Provenance
}

function stepOf(key: JavaValue): string | number {
  return typeof key === 'number' ? key : toJavaString(key)
}

/**
 * Where the members of lists and maps came from, for those that a template filled: the others are as far from their
 * container as their key says. Keyed by the container itself, as several variables may hold it.
 */
export class ContentOrigins {
  readonly #contents = new WeakMap<object, Contents>()

  #of(container: object): Contents {
    let contents = this.#contents.get(container)
    if (contents === undefined) {
      contents = { members: new Map(), loose: nowhere }
      this.#contents.set(container, contents)
    }
    return contents
  }

  /** Of the member at `key` of a container that came from `from`. */
  member(container: VtlValue, from: Provenance, key: JavaValue): Provenance {
    const known = typeof container === 'object' && container !== null ? this.#contents.get(container) : undefined
    const exact = known?.members.get(key)
    if (exact !== undefined) return exact
    const extended = extend(from, stepOf(key))
    return known === undefined || known.loose === nowhere ? extended : union([known.loose, extended])
  }

  put(container: JavaList | JavaMap, key: JavaValue, from: Provenance): void {
    this.#of(container).members.set(key, from)
  }

  /** Of the container as a whole, when it is printed: its own origin and those of all that was put in. */
  whole(value: VtlValue, from: Provenance): Provenance {
    const container = value instanceof JavaMapView || value instanceof JavaMapEntry ? value.map : value
    const contents = typeof container === 'object' && container !== null ? this.#contents.get(container) : undefined
    if (contents === undefined) return from
    return union([from, contents.loose, ...contents.members.values()])
  }

  /** After `target.name(args)`: what went in where. `sizeBefore` is the list's before the call. */
  called(
    target: VtlValue,
    name: string,
    args: readonly VtlValue[],
    from: readonly Provenance[],
    sizeBefore: number,
  ): void {
    const [first, second] = args
    const [firstFrom = nowhere, secondFrom = nowhere] = from
    if (target instanceof JavaMap) {
      if (name === 'put' && first !== undefined) this.put(target, toKey(first), secondFrom)
      else if (name === 'putAll' && first instanceof JavaMap) this.#putAll(target, first, firstFrom)
      return
    }
    if (!(target instanceof JavaList)) return
    if (name === 'add' && args.length === 1) this.put(target, sizeBefore, firstFrom)
    else if (name === 'set' && typeof first === 'number') this.put(target, first, secondFrom)
    else if (name === 'add' && second !== undefined) this.#loosen(target, secondFrom)
    else if (name === 'addAll' || name === 'remove' || name === 'clear') {
      this.#loosen(target, first === undefined ? firstFrom : this.whole(first, firstFrom))
    }
  }

  #putAll(target: JavaMap, source: JavaMap, from: Provenance): void {
    for (const key of source.entries.keys()) this.put(target, key, this.member(source, from, key))
  }

  #loosen(target: JavaList, added: Provenance): void {
    const contents = this.#of(target)
    contents.loose = union([contents.loose, added, ...contents.members.values()])
    contents.members.clear()
  }
}

function toKey(value: VtlValue): JavaValue {
  return typeof value === 'object' && value !== null && 'host' in value ? value.print() : value
}
