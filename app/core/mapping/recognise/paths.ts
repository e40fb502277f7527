import type { Expression as VtlExpression } from '../../vtl/index.ts'
import type { Source } from '../model.ts'
import { constantString, partsOfString, textOfParts } from './interpolated.ts'
import type { Meaning } from './meaning.ts'
import type { Scope } from './scope.ts'

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

/** `"$.items[$foreach.index].name"`, `"$.map.$key"`: the item of a loop, by its number or name. */
export function loopPath(node: VtlExpression, scope: Scope, meaningOf: MeaningOf): Source | undefined {
  const loop = scope.loops.at(-1)
  if (node.kind !== 'string' || loop === undefined || loop.over.kind === 'zip') return undefined
  const { over } = loop
  if (over.source.kind !== 'ref' || over.source.source.kind !== 'body') return undefined
  const body = partsOfString(node)
  const at = body.findIndex(({ kind }) => kind === 'reference')
  const index = body[at]
  const head = textOfParts(body.slice(0, at))
  const rest = textOfParts(body.slice(at + 1))
  if (head === undefined || rest === undefined || index?.kind !== 'reference') return undefined
  const meaning = meaningOf(index, scope)
  if (meaning.kind !== 'value' || meaning.expression.kind !== 'ref') return undefined
  const { source } = meaning.expression
  const part = over.kind === 'items' ? 'index' : 'key'
  if (source.kind !== 'loop' || source.loop !== loop.id || source.part !== part) return undefined
  const list = over.source.source.path
  const forms =
    part === 'index'
      ? [[`${list}[`, ']']]
      : [
          [`${list}.`, ''],
          [`${list}['`, "']"],
          [`${list}["`, '"]'],
        ]
  const form = forms.find(([before = '', behind = '']) => head === before && rest.startsWith(behind))
  if (form === undefined) return undefined
  const path = `$${rest.slice((form[1] ?? '').length)}`
  return { kind: 'loop', loop: loop.id, part: 'item', ...(path !== '$' && { path }) }
}
