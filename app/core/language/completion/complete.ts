import { sliceRange } from '../../text/index.ts'
import { type ParsedTemplate, tokenizeTemplate } from '../../vtl/index.ts'
import type { CompletionItem } from '../answers.ts'
import type { TemplateContext } from '../context/templateContext.ts'
import { stringArgumentAt } from '../template/argument.ts'
import { chainBefore } from '../template/chain.ts'
import { completeArgument } from './completeArgument.ts'
import { completeDirective } from './completeDirective.ts'
import { completeMember } from './completeMember.ts'
import { completeReference } from './completeReference.ts'

/**
 * What can be written at `offset`, best first; nothing in comments and unparsed text. Each item is an edit of its own
 * of `template.source`.
 */
export function complete(
  template: ParsedTemplate,
  offset: number,
  context: TemplateContext,
): readonly CompletionItem[] {
  // What is written already is no way to go on, and would take the Enter that ends the line.
  return itemsAt(template, offset, context).filter(
    ({ edit }) => sliceRange(template.source, edit.range) !== edit.newText,
  )
}

function itemsAt(template: ParsedTemplate, offset: number, context: TemplateContext): readonly CompletionItem[] {
  const { source } = template
  if (isInert(template, offset)) return []
  const chain = chainBefore(source, offset)
  if (chain?.object !== undefined) return completeMember(template, { ...chain, object: chain.object }, offset, context)
  const argument = stringArgumentAt(source, offset)
  // The `$` of a JSONPath is no reference, unless it goes on as one in a string that interpolates.
  const isPath = argument?.method === 'path' || argument?.method === 'json'
  if (argument !== undefined && (chain === undefined || isPath)) {
    const items = completeArgument(template, argument, offset, context)
    return chain !== undefined && argument.quote === '"' ? [...items, ...references(chain)] : items
  }
  if (chain !== undefined) return references(chain)
  return completeDirective(template, offset) ?? []

  function references(begun: NonNullable<typeof chain>): readonly CompletionItem[] {
    return completeReference(template, begun, offset, context)
  }
}

function isInert({ source, dialect }: ParsedTemplate, offset: number): boolean {
  const tokens = tokenizeTemplate(source, dialect)
  const line = tokens.findLast(({ range }) => range.start < offset && source.startsWith('##', range.start))
  if (line !== undefined && !source.slice(line.range.start, offset).includes('\n')) return true
  const token = tokens.find(({ range }) => range.start < offset && offset <= range.end)
  if (token === undefined) return false
  const text = source.slice(token.range.start, token.range.end)
  // One that a mark at the end of the template leaves unfinished.
  if (token.class === 'invalid') return /^#(?:\*|\[\[)/.test(text)
  if (token.class !== 'comment' && token.class !== 'unparsed') return false
  // Behind a comment's end one writes on; a comment that runs to the end of the text has none.
  return offset < token.range.end || !/(?:\*#|\]\]#|\n)$/.test(text)
}
