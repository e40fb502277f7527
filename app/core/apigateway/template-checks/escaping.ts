import type { Fix } from '../../diagnostics/index.ts'
import type { ReferenceNode, TemplateFacts } from '../../vtl/index.ts'
import { sourceOf } from '../../vtl/index.ts'

/** What takes the `\'` of escapeJavaScript back, which JSON does not know. */
export const restoring = `.replaceAll("\\\\'", "'")`

/** How to write a value that may be a number inside of a JSON string; undefined where its quotes would end the argument. */
export function escapedForJson(source: string, isText: boolean): string | undefined {
  if (isText) return `$util.escapeJavaScript(${source})${restoring}`
  return source.includes('"') ? undefined : `$util.escapeJavaScript("${source}")${restoring}`
}

/** A fix that replaces a reference; none where there is nothing to write. */
export function rewriting(title: string, node: ReferenceNode, newText: string | undefined): readonly Fix[] {
  return newText === undefined ? [] : [{ title, safe: false, edits: [{ range: node.range, newText }] }]
}

/** The source of a reference that prints, without what stands before its `$`; undefined where something does. */
export function plainSource(facts: TemplateFacts, node: ReferenceNode): string | undefined {
  return node.lead === '' && node.backslashes === '' ? sourceOf(facts, node) : undefined
}
