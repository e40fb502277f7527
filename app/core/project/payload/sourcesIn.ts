import type { Source } from '../../mapping/index.ts'

/** Members that hold no expressions though they may look like some. */
const NO_EXPRESSIONS: ReadonlySet<string> = new Set(['shape', 'opaque', 'xml'])

/** A source as something reads it. */
export interface SourceRead {
  readonly source: Source
  /** Whether it is read, or its value used, only under a condition. */
  readonly conditional: boolean
}

/**
 * Every source read anywhere inside a part of a mapping: a `ref`, and what kept Velocity says it reads. Works on the
 * form of the data, so that a construct added to the model is walked without being named here.
 */
export function sourcesIn(part: unknown): readonly SourceRead[] {
  if (Array.isArray(part)) return part.flatMap((item) => sourcesIn(item))
  if (typeof part !== 'object' || part === null) return NONE
  const known = READS.get(part)
  if (known !== undefined) return known
  const found: SourceRead[] = []
  collect(part, false, found)
  READS.set(part, found)
  return found
}

const NONE: readonly SourceRead[] = []
/** Parts are never changed, and an edit leaves most of them the same objects. */
const READS = new WeakMap<object, readonly SourceRead[]>()

function collect(part: unknown, conditional: boolean, found: SourceRead[]): void {
  if (Array.isArray(part)) {
    // Of a list of thousands an edit changes one item: what the others read is known.
    for (const item of part)
      for (const read of sourcesIn(item)) found.push(conditional && !read.conditional ? { ...read, conditional } : read)
    return
  }
  if (typeof part !== 'object' || part === null) return
  if (isRef(part)) {
    found.push({ source: part.source, conditional })
    return
  }
  if (isRaw(part)) for (const source of part.reads) found.push({ source, conditional })
  const inside = conditional || ('kind' in part && part.kind === 'choose')
  for (const [name, value] of Object.entries(part)) if (!NO_EXPRESSIONS.has(name)) collect(value, inside, found)
}

/**
 * The same part with every source replaced by what `change` gives; parts without a changed source are returned
 * themselves. The Velocity text of raw parts is left as it is.
 */
export function mapSources<T>(part: T, change: (source: Source) => Source): T {
  return mapped(part, change) as T
}

function mapped(part: unknown, change: (source: Source) => Source): unknown {
  if (Array.isArray(part)) return mapList(part, change)
  if (typeof part !== 'object' || part === null) return part
  if (isRef(part)) {
    const source = change(part.source)
    return source === part.source ? part : { ...part, source }
  }
  let result: object = part
  for (const [name, value] of Object.entries(part)) {
    if (NO_EXPRESSIONS.has(name)) continue
    const to = name === 'reads' && isRaw(part) ? mapReads(part.reads, change) : mapped(value, change)
    if (to !== value) result = { ...result, [name]: to }
  }
  return result
}

function mapList(list: readonly unknown[], change: (source: Source) => Source): readonly unknown[] {
  const items = list.map((item) => mapped(item, change))
  return items.some((item, i) => item !== list[i]) ? items : list
}

function mapReads(reads: readonly Source[], change: (source: Source) => Source): readonly Source[] {
  const to = reads.map(change)
  return to.some((source, i) => source !== reads[i]) ? to : reads
}

function isRef(part: object): part is { readonly kind: 'ref'; readonly source: Source } {
  return 'kind' in part && part.kind === 'ref' && 'source' in part
}

function isRaw(part: object): part is { readonly kind: 'raw'; readonly reads: readonly Source[] } {
  return 'kind' in part && part.kind === 'raw' && 'reads' in part && Array.isArray(part.reads)
}
