import type { Expression as VtlExpression, Statement } from '../../vtl/index.ts'
import type { Id, Source } from '../model.ts'
import { constantString, partsOfString } from './interpolated.ts'
import type { Meaning } from './meaning.ts'
import type { Frame, Scope } from './scope.ts'

type MeaningOf = (node: VtlExpression, scope: Scope) => Meaning

/** A constant, be it escaped for no reason. */
export function constantText(node: VtlExpression, scope: Scope, meaningOf: MeaningOf): string | undefined {
  const constant = constantString(node)
  if (constant !== undefined || node.kind !== 'reference') return constant
  const meaning = meaningOf(node, scope)
  const isPlain = (meaning.kind === 'escaped' && meaning.of === 'value') || meaning.kind === 'value'
  if (!isPlain || meaning.expression.kind !== 'literal') return undefined
  const text = /^"[^"\\']*"$/.test(meaning.expression.json) ? meaning.expression.json.slice(1, -1) : undefined
  return text
}

/** `"$.items[$foreach.index].name"`, `"$.map.$key"`: something in the item of a loop around, by its number or name. */
export function loopPath(node: VtlExpression, scope: Scope, meaningOf: MeaningOf): Source | undefined {
  if (node.kind !== 'string') return undefined
  const text = textWithMarks(partsOfString(node), scope, meaningOf)
  if (text === undefined) return undefined
  for (const loop of scope.loops.toReversed()) {
    const list = addressOf(loop, scope.loops)
    if (list === undefined) continue
    const item = mark(loop.id)
    const form =
      loop.over.kind === 'items'
        ? `${list}[${item}]`
        : [`${list}['${item}']`, `${list}["${item}"]`, `${list}.${item}`].find((one) => text.startsWith(one))
    if (form === undefined || !text.startsWith(form)) continue
    const path = `$${text.slice(form.length)}`
    if (path.includes('\u0001')) continue
    return { kind: 'loop', loop: loop.id, part: 'item', ...(path !== '$' && { path }) }
  }
  return undefined
}

/** Stands for the number or name of a loop's item in a path. */
function mark(loop: Id): string {
  return `\u0001${loop}\u0001`
}

function textWithMarks(parts: readonly Statement[], scope: Scope, meaningOf: MeaningOf): string | undefined {
  const texts = parts.map((part) => {
    if (part.kind === 'text') return part.printed
    const meaning = part.kind === 'reference' ? meaningOf(part, scope) : undefined
    if (meaning?.kind !== 'value' || meaning.expression.kind !== 'ref') return undefined
    const { source } = meaning.expression
    const isStep = source.kind === 'loop' && (source.part === 'index' || source.part === 'key')
    return isStep ? mark(source.loop) : undefined
  })
  return texts.every((text) => text !== undefined) ? texts.join('') : undefined
}

/** The path of what a loop walks, with marks for the items of loops around. */
function addressOf({ over }: Frame, loops: readonly Frame[]): string | undefined {
  if (over.kind === 'zip' || over.source.kind !== 'ref') return undefined
  const { source } = over.source
  if (source.kind === 'body') return source.path
  const outer =
    source.kind === 'loop' && source.part === 'item' ? loops.find(({ id }) => id === source.loop) : undefined
  const list = outer && addressOf(outer, loops)
  if (outer === undefined || list === undefined || source.kind !== 'loop') return undefined
  const step = outer.over.kind === 'items' ? `[${mark(outer.id)}]` : `['${mark(outer.id)}']`
  return `${list}${step}${(source.path ?? '$').slice(1)}`
}
