import type { Expression, Id, Over, Payload, Source } from '../../mapping/index.ts'
import { parseBodyPath, printBodyPath } from '../bodyPath.ts'
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
  return source.part === 'item' ? itemPath(source, loops, 0) : loopPath(source.loop, loops)
}

/** Where an item of a loop, or what is in it, stands; of parallel lists an item is of the one that its path names. */
function itemPath(source: LoopSource, loops: Loops, depth: number): TargetPath | undefined {
  const steps = parseBodyPath(source.path ?? '$')
  if (steps === undefined) return undefined
  const over = loops.get(source.loop)
  if (over?.kind !== 'zip') {
    const walked = loopPath(source.loop, loops, depth)
    return walked && [...walked, { each: true }, ...steps]
  }
  const [name, ...inside] = steps
  const list = over.lists.find((one) => one.name === name)
  const walked = list && listPath(list.source, loops, depth + 1)
  return walked && [...walked, { each: true }, ...inside]
}

type LoopSource = Extract<Source, { readonly kind: 'loop' }>

/** The array or object of the body that a loop walks over. */
export function loopPath(loop: Id, loops: Loops, depth = 0): TargetPath | undefined {
  const over = loops.get(loop)
  // A loop that walks over itself is a broken file, not an endless walk.
  if (over === undefined || over.kind === 'zip' || over.source.kind !== 'ref' || depth > loops.size) return undefined
  return listPath(over.source, loops, depth + 1)
}

function listPath(list: Expression, loops: Loops, depth: number): TargetPath | undefined {
  // A list that is an item of its own loop is a broken file, not an endless walk.
  if (list.kind !== 'ref' || depth > loops.size + 1) return undefined
  const { source } = list
  if (source.kind === 'body') return parseBodyPath(source.path)
  return source.kind === 'loop' && source.part === 'item' ? itemPath(source, loops, depth) : undefined
}

/** A list of the body that a loop walks over, and how its items read it: of parallel lists by its name. */
export interface WalkedList {
  readonly path: TargetPath
  readonly item: Source
}

/** The lists of the body that a loop walks over: one, or several in step. */
export function walkedLists(loop: Id, loops: Loops): readonly WalkedList[] {
  const over = loops.get(loop)
  const item = { kind: 'loop', loop, part: 'item' } as const
  if (over?.kind !== 'zip') {
    const path = loopPath(loop, loops)
    return path === undefined ? [] : [{ path, item }]
  }
  return over.lists.flatMap(({ name, source }) => {
    const path = listPath(source, loops, 1)
    return path === undefined ? [] : [{ path, item: { ...item, path: printBodyPath([name]) } }]
  })
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
