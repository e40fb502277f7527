import { textRange } from '../../text/index.ts'
import type { ParsedTemplate } from '../../vtl/index.ts'
import type { CompletionItem } from '../answers.ts'
import type { TemplateContext } from '../context/templateContext.ts'
import type { StringArgument } from '../template/argument.ts'
import { keysOf } from '../template/membersOf.ts'
import { parsedReference } from '../template/parsedReference.ts'
import { typeOfReference } from '../template/typeOf.ts'
import { completeJsonPath } from './completeJsonPath.ts'
import { completionItem } from './item.ts'

/** Names and paths inside of the quotes of `$input.path('…')`, `$input.params('…')`, `$map.get('…')` and `$map['…']`. */
export function completeArgument(
  template: ParsedTemplate,
  argument: StringArgument,
  offset: number,
  context: TemplateContext,
): readonly CompletionItem[] {
  const reference = parsedReference(argument.object)
  if (reference === undefined) return []
  const scope = { template, context, offset: argument.start }
  const type = typeOfReference(reference, scope, reference.members.length)
  const { method, start, end, quote, closed } = argument
  // A name ends the string; a path may go on.
  const close = closed ? '' : quote
  const isInput = type.kind === 'host' && type.host === 'input'
  if (isInput && (method === 'path' || method === 'json')) {
    if (context.body === undefined) return []
    const path = template.source.slice(start, end)
    return completeJsonPath(path, offset - start, context.body).map((item) => shifted(item, start, argument.quote))
  }
  const range = textRange(start, end)
  if (isInput && method === 'params') {
    return context.parameters.map(({ name, description, in: place }) => {
      const documentation = {
        signature: name,
        type: placeNames[place],
        ...(description !== undefined && { text: description }),
      }
      return completionItem({ label: name, kind: 'value', range, insert: name + close, documentation })
    })
  }
  if (method !== undefined && !['get', 'put', 'containsKey'].includes(method)) return []
  return keysOf(type, context).map((key) =>
    completionItem({ label: key.name, kind: 'value', range, insert: key.name + close, documentation: key }),
  )
}

const placeNames = { path: 'path variable', querystring: 'query parameter', header: 'header' } as const

/** An item of a path as an item of the template; the string's own quote is doubled. */
function shifted(item: CompletionItem, by: number, quote: string): CompletionItem {
  const { range, newText } = item.edit
  const escaped = newText.replaceAll(quote, quote + quote)
  return { ...item, edit: { range: textRange(range.start + by, range.end + by), newText: escaped } }
}
