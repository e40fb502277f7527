import type { Id, Over, Payload, Source } from '../../mapping/index.ts'
import { parseBodyPath } from '../bodyPath.ts'
import type { TargetPath } from '../targetPath.ts'
import { sourcesIn } from './sourcesIn.ts'

export type Loops = ReadonlyMap<Id, Over>

const NONE: Loops = new Map()
const LOOPS = new WeakMap<object, Loops>()

/**
 * Every loop inside a part of a mapping by its id: of arrays, of objects and of `collect`. Made once per part, and of
 * parts that an edit left alone not again.
 */
export function loopsIn(part: Payload | object): Loops {
  let loops = LOOPS.get(part)
  if (loops === undefined) {
    loops = collect(part)
    LOOPS.set(part, loops)
  }
  return loops
}

function collect(part: object): Loops {
  const found = new Map<Id, Over>()
  if ('loop' in part && 'over' in part) found.set(part.loop as Id, part.over as Over)
  for (const [name, value] of Object.entries(part) as readonly (readonly [string, unknown])[]) {
    if (typeof value !== 'object' || value === null || name === 'shape' || name === 'opaque') continue
    for (const [loop, over] of loopsIn(value)) found.set(loop, over)
  }
  return found.size === 0 ? NONE : found
}

/**
 * Where in the body a source reads, loops' items resolved: `item.sku` of a loop over `$.items` is `items`, each,
 * `sku`. Undefined for what is not a place of the body, or not one that has a row.
 */
export function bodyPathOf(source: Source, loops: Loops): TargetPath | undefined {
  if (source.kind === 'rawBody') return []
  if (source.kind === 'body') return parseBodyPath(source.path)
  if (source.kind !== 'loop') return undefined
  const over = loopPath(source.loop, loops)
  if (over === undefined) return undefined
  if (source.part !== 'item') return over
  const inside = parseBodyPath(source.path ?? '$')
  return inside === undefined ? undefined : [...over, { each: true }, ...inside]
}

/** The array or object of the body that a loop walks over. */
export function loopPath(loop: Id, loops: Loops, depth = 0): TargetPath | undefined {
  const over = loops.get(loop)
  // A loop that walks over itself is a broken file, not an endless walk.
  if (over === undefined || over.kind === 'zip' || over.source.kind !== 'ref' || depth > loops.size) return undefined
  const { source } = over.source
  if (source.kind === 'body') return parseBodyPath(source.path)
  if (source.kind !== 'loop' || source.part !== 'item') return undefined
  const outer = loopPath(source.loop, loops, depth + 1)
  const inside = parseBodyPath(source.path ?? '$')
  return outer === undefined || inside === undefined ? undefined : [...outer, { each: true }, ...inside]
}

/** The source that a loop walks over, where it is not of the body: a parameter with several values. */
export function overSource(loop: Id, loops: Loops): Source | undefined {
  const over = loops.get(loop)
  return over !== undefined && over.kind !== 'zip' && over.source.kind === 'ref' ? over.source.source : undefined
}

/**
 * What an item of computed lists comes from: of parallel lists the one of its name, else the first; of a list that is
 * made (`split(body.tags, ",")`) what it is made of. Undefined for a loop over a source itself.
 */
export function listSource(source: Extract<Source, { readonly kind: 'loop' }>, loops: Loops): Source | undefined {
  const over = loops.get(source.loop)
  if (over === undefined || (over.kind !== 'zip' && over.source.kind === 'ref')) return undefined
  const [name] = parseBodyPath(source.path ?? '$') ?? []
  const list = over.kind === 'zip' ? (over.lists.find((one) => one.name === name) ?? over.lists[0]) : over
  const read = sourcesIn(list?.source)[0]?.source
  // A list that is an item of the loop itself is a broken file, not an endless walk.
  return read?.kind === 'loop' && read.loop === source.loop ? undefined : read
}
