import type { Expression as VtlExpression } from '../../../vtl/index.ts'
import type { Source } from '../../model.ts'
import { printPlainPath, readPlainPath } from '../../path.ts'
import { partsOfString } from '../interpolated.ts'
import type { Held, Own, OwnLoop } from './held.ts'

type HeldBy = (node: VtlExpression, own: Own) => Held | undefined

/** `"$.items[$foreach.index].name"`: something in the item of a loop around, by its number. */
export function readAddress(node: VtlExpression, own: Own, heldBy: HeldBy): Source | undefined {
  if (node.kind !== 'string') return undefined
  let text = ''
  for (const part of partsOfString(node)) {
    if (part.kind === 'text') text += part.printed
    else {
      const held = part.kind === 'reference' ? heldBy(part, own) : undefined
      const index = held?.kind === 'value' && held.expression.kind === 'ref' ? held.expression.source : undefined
      if (part.kind !== 'reference' || index?.kind !== 'loop' || index.part !== 'index') return undefined
      text += part.lead + mark(index.loop)
    }
  }
  for (const loop of own.loops.toReversed()) {
    const list = addressOf(loop, own.loops)
    const start = list === undefined ? undefined : `${list}[${mark(loop.id)}]`
    if (start === undefined || !text.startsWith(start)) continue
    const path = `$${text.slice(start.length)}`
    return { kind: 'loop', loop: loop.id, part: 'item', ...(path !== '$' && { path }) }
  }
  return undefined
}

function mark(loop: string): string {
  return `\u0001${loop}\u0001`
}

function addressOf({ over }: OwnLoop, loops: readonly OwnLoop[]): string | undefined {
  if (over.kind !== 'items' || over.source.kind !== 'ref') return undefined
  const { source } = over.source
  if (source.kind === 'body') return pathOf(source.path)
  const outer =
    source.kind === 'loop' && source.part === 'item' ? loops.find(({ id }) => id === source.loop) : undefined
  const list = outer && addressOf(outer, loops)
  const path = source.kind === 'loop' ? pathOf(source.path ?? '$') : undefined
  return outer === undefined || list === undefined || path === undefined
    ? undefined
    : `${list}[${mark(outer.id)}]${path.slice(1)}`
}

function pathOf(path: string): string | undefined {
  const steps = readPlainPath(path)
  return steps && printPlainPath(steps)
}
