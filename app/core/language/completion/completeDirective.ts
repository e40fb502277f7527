import { nodesAt } from '../template/path.ts'
import { type ParsedTemplate } from '../../vtl/index.ts'
import { textRange } from '../../text/index.ts'
import type { CompletionItem } from '../answers.ts'
import { directives, type DirectiveDocumentation } from '../documentation/directives.ts'
import { completionItem } from './item.ts'

const written = /#\{?[a-z]*$/

/** Directives, where a `#` with or without letters stands before the caret; undefined elsewhere. */
export function completeDirective(template: ParsedTemplate, offset: number): readonly CompletionItem[] | undefined {
  const { source } = template
  const word = written.exec(source.slice(0, offset))?.[0]
  if (word === undefined) return undefined
  const start = offset - word.length
  // A backslash makes it text.
  if (source.charAt(start - 1) === '\\') return []
  const letters = /^[a-z]*\}?/.exec(source.slice(offset))?.[0] ?? ''
  const range = textRange(start, offset + letters.length)
  const around = new Set(nodesAt(template, start).map(({ kind }) => kind))
  const fits = ({ inside }: DirectiveDocumentation): boolean => {
    if (inside === undefined) return true
    if (inside === 'block') return around.has('if') || around.has('foreach') || around.has('define')
    return around.has(inside)
  }
  return directives.filter(fits).map((directive, rank) =>
    completionItem({
      label: `#${directive.name}`,
      kind: 'directive',
      range,
      insert: directive.insert,
      documentation: directive,
      rank,
    }),
  )
}
