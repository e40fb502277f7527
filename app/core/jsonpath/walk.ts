import { JavaList, JavaMap, type JavaValue } from '../java/index.ts'
import { accepts } from './filter/accept.ts'
import type { Evaluation, Stop } from './evaluation.ts'
import { callFunction } from './functions.ts'
import type { JsonPath, JsonPathSegment } from './jsonPath.ts'
import { isDefiniteSegment } from './parser.ts'
import { type At, below, nameOf } from './place.ts'

export interface WalkResult {
  readonly kind: 'results'
  readonly values: JavaValue[]
  readonly places: At[]
}

/**
 * Everything a path selects from `document`, in Jayway's order. `required`: a missing property ends the walk also below
 * wildcards and scans, as when a filter asks whether a path exists.
 */
export function walkPath(
  path: JsonPath,
  document: JavaValue,
  evaluation: Evaluation,
  required: boolean,
): WalkResult | Stop {
  const walk = new Walk(path, evaluation, required)
  const stop = walk.step(0, document, undefined)
  return stop ?? walk.result
}

/** The value of a walk: of a definite path its last result, otherwise the list of all. */
export function walkValue(path: JsonPath, walked: WalkResult | Stop): JavaValue | Stop {
  if (walked.kind !== 'results') return walked
  if (!path.definite) return new JavaList(walked.values, true)
  return walked.values.length === 0 ? { kind: 'none' } : (walked.values.at(-1) ?? null)
}

/** @internal */
class Walk {
  readonly result: WalkResult = { kind: 'results', values: [], places: [] }
  readonly #segments: readonly JsonPathSegment[]
  readonly #evaluation: Evaluation
  readonly #required: boolean
  /** How many segments from the start are definite: below them a misfit ends the walk, beyond them it is passed over. */
  readonly #definite: number
  /** The item of a list that a scan last gave to the last segment. */
  #scanned: number | undefined

  constructor(path: JsonPath, evaluation: Evaluation, required: boolean) {
    this.#segments = path.segments
    this.#evaluation = evaluation
    this.#required = required
    const last = path.segments.length - 1
    const indefinite = path.segments.findIndex((segment, index) => !isDefiniteSegment(segment, index === last))
    const first = path.segments[0]
    const scanned = first?.kind === 'function' && first.afterScan
    this.#definite = scanned ? 0 : indefinite < 0 ? path.segments.length : indefinite
  }

  #add(value: JavaValue, at: At): undefined {
    this.result.values.push(value)
    this.result.places.push(at)
  }

  /** Applies the segments from `index` on. */
  step(index: number, value: JavaValue, at: At): Stop | undefined {
    if (this.#evaluation.budget.steps-- <= 0) return { kind: 'budget' }
    const segment = this.#segments[index]
    switch (segment?.kind) {
      case undefined:
        return this.#add(value, at)
      case 'property':
        return this.#property(segment.names, index, value, at)
      case 'index':
        return this.#indexes(segment.indexes, index, value, at)
      case 'slice':
        return this.#slice(segment.from, segment.to, index, value, at)
      case 'wildcard':
        return this.#wildcard(index, value, at)
      case 'filter':
        return this.#filter(segment, index, value, at)
      case 'deepScan':
        if (this.#isLast(index)) return { kind: 'failed', message: 'Current path token is a leaf' }
        return this.#scan(index + 1, value, at)
      case 'function':
        return this.#function(segment, index, value)
    }
  }

  #isLast(index: number): boolean {
    return index === this.#segments.length - 1
  }

  #property(names: readonly string[], index: number, value: JavaValue, at: At): Stop | undefined {
    if (!(value instanceof JavaMap)) return index <= this.#definite ? { kind: 'none' } : undefined
    const [only = ''] = names
    if (names.length === 1) return this.#member(only, index, value, at)
    if (this.#isLast(index)) return this.#merged(names, value)
    for (const name of names) {
      const stop = this.#member(name, index, value, at)
      if (stop !== undefined) return stop
    }
    return undefined
  }

  #member(name: string, index: number, map: JavaMap, at: At): Stop | undefined {
    const found = map.get(name)
    if (found !== undefined) return this.#given(index) ? this.step(index + 1, found, below(at, name)) : undefined
    if (this.#required) return { kind: 'none' }
    if (this.#isLast(index)) return undefined
    return index < this.#definite ? { kind: 'none' } : undefined
  }

  // A member that ends the path counts only for the item that the index before it names: see #scanList.
  #given(index: number): boolean {
    if (this.#scanned === undefined || !this.#isLast(index)) return true
    const before = this.#segments[index - 1]
    return before?.kind === 'index' && before.indexes.length === 1 && before.indexes[0] === this.#scanned
  }

  #merged(names: readonly string[], map: JavaMap): Stop | undefined {
    const merged = new Map<JavaValue, JavaValue>()
    for (const name of names) {
      const found = map.get(name)
      if (found !== undefined) merged.set(name, found)
      else if (this.#required) return { kind: 'none' }
    }
    return this.#add(new JavaMap(merged), 'nowhere')
  }

  /** The items of a list; what is none ends the walk only while the path is definite. */
  #items(index: number, value: JavaValue): readonly JavaValue[] | Stop | undefined {
    if (value instanceof JavaList) return value.items
    return index <= this.#definite ? { kind: 'none' } : undefined
  }

  #item(items: readonly JavaValue[], item: number, index: number, at: At): Stop | undefined {
    const effective = item < 0 ? items.length + item : item
    const found = items[effective]
    if (found === undefined) return undefined
    const stop = this.step(index + 1, found, below(at, effective))
    return stop?.kind === 'outOfBounds' ? undefined : stop
  }

  #indexes(indexes: readonly number[], index: number, value: JavaValue, at: At): Stop | undefined {
    const items = this.#items(index, value)
    if (items === undefined || 'kind' in items) return items
    for (const item of indexes) {
      const stop = this.#item(items, item, index, at)
      if (stop !== undefined) return stop
    }
    return undefined
  }

  #slice(from: number | undefined, to: number | undefined, index: number, value: JavaValue, at: At): Stop | undefined {
    const items = this.#items(index, value)
    if (items === undefined || 'kind' in items) return items
    const [first, end] = sliceBounds(from, to, items.length)
    for (let item = first; item < end; item++) {
      const stop = this.#item(items, item, index, at)
      if (stop !== undefined) return stop
    }
    return undefined
  }

  #wildcard(index: number, value: JavaValue, at: At): Stop | undefined {
    if (value instanceof JavaMap) {
      for (const [key, member] of value.entries) {
        const stop = this.#given(index) ? this.step(index + 1, member, below(at, nameOf(key))) : undefined
        if (stop !== undefined) return stop
      }
    } else if (value instanceof JavaList) {
      for (let item = 0; item < value.items.length; item++) {
        const stop = this.#item(value.items, item, index, at)
        if (stop !== undefined && (stop.kind !== 'none' || this.#required)) return stop
      }
    }
    return undefined
  }

  #filter(
    segment: Extract<JsonPathSegment, { kind: 'filter' }>,
    index: number,
    value: JavaValue,
    at: At,
  ): Stop | undefined {
    if (value instanceof JavaMap) {
      const accepted = accepts(segment.predicates, value, this.#evaluation)
      if (accepted === true) return this.step(index + 1, value, at)
      return accepted === false ? undefined : accepted
    }
    if (value instanceof JavaList) {
      for (let item = 0; item < value.items.length; item++) {
        const accepted = accepts(segment.predicates, value.items[item] ?? null, this.#evaluation)
        if (accepted === false) continue
        const stop = accepted === true ? this.#item(value.items, item, index, at) : accepted
        if (stop !== undefined) return stop
      }
      return undefined
    }
    return index <= this.#definite ? { kind: 'invalid', message: 'Filter can not be applied to primitives' } : undefined
  }

  /** `..`: every object and list from `value` down that suits the segment at `index` is given to it. */
  #scan(index: number, value: JavaValue, at: At): Stop | undefined {
    if (this.#evaluation.budget.steps-- <= 0) return { kind: 'budget' }
    if (value instanceof JavaMap) {
      const suits = this.#suits(index, value)
      if (suits !== true && suits !== false) return suits
      const stop = suits ? this.step(index, value, at) : undefined
      if (stop !== undefined) return stop
      for (const [key, member] of value.entries) {
        const below1 = this.#scanBelow(index, member, at, nameOf(key))
        if (below1 !== undefined) return below1
      }
    } else if (value instanceof JavaList) {
      const suits = this.#suits(index, value)
      if (suits !== true && suits !== false) return suits
      const stop = suits ? this.#scanList(index, value, at) : undefined
      if (stop !== undefined) return stop
      for (let item = 0; item < value.items.length; item++) {
        const below1 = this.#scanBelow(index, value.items[item] ?? null, at, item)
        if (below1 !== undefined) return below1
      }
    }
    return undefined
  }

  #scanBelow(index: number, value: JavaValue, at: At, key: string | number): Stop | undefined {
    return value instanceof JavaMap || value instanceof JavaList ? this.#scan(index, value, below(at, key)) : undefined
  }

  // Of a list that suits, Jayway gives every item to what follows the segment, unless the segment is the last: the 0 of
  // $..[0].a.b is not looked at, that of $..[0].a only by `#given`.
  #scanList(index: number, list: JavaList, at: At): Stop | undefined {
    if (this.#isLast(index)) return this.step(index, list, at)
    for (let item = 0; item < list.items.length; item++) {
      if (this.#isLast(index + 1)) this.#scanned = item
      const stop = this.step(index + 1, list.items[item] ?? null, below(at, item))
      if (stop !== undefined) return stop
    }
    return undefined
  }

  #suits(index: number, value: JavaMap | JavaList): boolean | Stop {
    const segment = this.#segments[index]
    switch (segment?.kind) {
      case 'property':
        if (!(value instanceof JavaMap)) return false
        if (!isDefiniteSegment(segment, this.#isLast(index))) return true
        return segment.names.every((name) => value.has(name))
      case 'index':
      case 'slice':
        return value instanceof JavaList
      case 'wildcard':
        return true
      case 'filter':
        return accepts(segment.predicates, value, this.#evaluation)
      case 'deepScan':
      case 'function':
      case undefined:
        return false
    }
  }

  #function(
    segment: Extract<JsonPathSegment, { kind: 'function' }>,
    index: number,
    value: JavaValue,
  ): Stop | undefined {
    const called = callFunction(segment, value, this.#evaluation)
    if (called.kind !== 'value') return called
    this.#add(called.value, 'nowhere')
    return this.#isLast(index) ? undefined : this.step(index + 1, called.value, 'nowhere')
  }
}

/** Only a slice with one end counts it from the back; of two ends a negative first one runs through 0. */
function sliceBounds(from: number | undefined, to: number | undefined, length: number): readonly [number, number] {
  if (from !== undefined && to !== undefined) return [from, Math.min(length, to)]
  if (from !== undefined) return [Math.max(0, from < 0 ? length + from : from), length]
  const end = to ?? length
  return [0, Math.min(length, end < 0 ? length + end : end)]
}
