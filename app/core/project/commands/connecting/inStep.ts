import type { Expression, Id, Node, Over, Source } from '../../../mapping/index.ts'
import { findPlace, isEachItem, type LoopInScope } from '../../payload/findPlace.ts'
import { loopsIn } from '../../payload/loops.ts'
import { showSource } from '../../payload/show.ts'
import { mapSources } from '../../payload/sourcesIn.ts'
import type { TargetPath } from '../../targetPath.ts'
import type { DrawnPayload } from './payloadChange.ts'
import { ref } from './reduction.ts'

/** A loop that can walk over another list too, and the list that it walks over now as people read it. */
export interface Walkable {
  readonly loop: Id
  readonly shown: string
}

/** The innermost loop around a place, where it can walk over `list` in step with what it walks over now. */
export function walkableAround(drawn: DrawnPayload, path: TargetPath, list: Source): Walkable | undefined {
  const around = findPlace(drawn.body.root, path).loops
  const innermost = around.at(-1)
  // A list inside the loop's own item is not there before the loop is.
  if (innermost === undefined || (list.kind === 'loop' && list.loop === innermost.loop)) return undefined
  return walkable(drawn, innermost)
}

/** The only loop of an array, where it can walk over another list too. */
export function walkableIn(drawn: DrawnPayload, array: Node | undefined): Walkable | undefined {
  const [only, ...others] = array?.kind === 'array' ? array.items : []
  return only !== undefined && others.length === 0 && isEachItem(only) ? walkable(drawn, only) : undefined
}

function walkable({ payload }: DrawnPayload, { loop, over }: Pick<LoopInScope, 'loop' | 'over'>): Walkable | undefined {
  const first = over.kind === 'zip' ? over.lists[0]?.source : over.source
  // Velocity that is kept as it is names the item by hand: nobody can rewrite that.
  if (over.kind === 'entries' || first?.kind !== 'ref' || readsRaw(payload, loop)) return undefined
  return { loop, shown: showSource(first.source, loopsIn(payload)) }
}

/** Whether Velocity anywhere in a part reads an item of the loop. */
function readsRaw(part: unknown, loop: Id): boolean {
  if (typeof part !== 'object' || part === null) return false
  if ('kind' in part && part.kind === 'raw') {
    const reads = 'reads' in part && Array.isArray(part.reads) ? (part.reads as readonly Source[]) : undefined
    return reads === undefined || reads.some((source) => source.kind === 'loop' && source.loop === loop)
  }
  return Object.entries(part).some(([name, inner]) => name !== 'shape' && readsRaw(inner, loop))
}

/**
 * The payload with the loop walking over `list` too, item by item as long as its first list, and how its items read
 * that list. What read the items before reads those of the first list.
 */
export function walkInStep(
  drawn: DrawnPayload,
  loop: Id,
  list: Source,
): { readonly drawn: DrawnPayload; readonly item: Source } {
  const { body, payload } = drawn
  const over = loopsIn(payload).get(loop)
  if (over === undefined || over.kind === 'entries') return { drawn, item: list }
  const lists = over.kind === 'zip' ? over.lists : [{ name: listName(over.source, []), source: over.source }]
  const own = JSON.stringify(ref(list))
  const known = lists.find(({ source }) => JSON.stringify(source) === own)
  const name =
    known?.name ??
    listName(
      ref(list),
      lists.map((one) => one.name),
    )
  const item: Source = { kind: 'loop', loop, part: 'item', path: `$.${name}` }
  if (known !== undefined) return { drawn, item }
  const [first] = lists
  const reread = over.kind === 'zip' || first === undefined ? body.root : underName(body.root, loop, first.name)
  const length = over.kind === 'zip' ? over.length : 'first'
  const root = withOver(reread, loop, { kind: 'zip', lists: [...lists, { name, source: ref(list) }], length }) as Node
  const next = { ...body, root }
  return { drawn: { ...drawn, body: next, payload: { ...payload, body: next } }, item }
}

/** What read an item of the loop reads it under the name of its list. */
function underName(root: Node, loop: Id, name: string): Node {
  return mapSources(root, (source) =>
    source.kind === 'loop' && source.loop === loop && source.part === 'item'
      ? { ...source, path: `$.${name}${(source.path ?? '$').slice(1)}` }
      : source,
  )
}

function withOver(part: unknown, loop: Id, over: Over): unknown {
  if (Array.isArray(part)) return part.map((inner) => withOver(inner, loop, over))
  if (typeof part !== 'object' || part === null) return part
  if ('loop' in part && 'over' in part && part.loop === loop) return { ...part, over }
  return Object.fromEntries(Object.entries(part).map(([name, inner]) => [name, withOver(inner, loop, over)]))
}

/** A list by the last name of its path, unlike those that are taken. */
function listName(list: Expression, taken: readonly string[]): string {
  const path = list.kind === 'ref' && 'path' in list.source ? (list.source.path ?? '') : ''
  const name = /([A-Za-z_]\w*)\W*$/.exec(path)?.[1] ?? 'list'
  for (let count = 2, free = name; ; count++) {
    if (!taken.includes(free)) return free
    free = `${name}${count}`
  }
}
