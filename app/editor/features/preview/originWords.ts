import type { Id } from '../../../core/mapping/index.ts'
import { type DrawnMethod, placeOfRule, ruleViewAt, showPlace } from '../../../core/project/index.ts'
import { createLineMap, sliceRange, type TextRange } from '../../../core/text/index.ts'

/** `lines[].quantity ← item.qty`; a rule of a loop or an object says its place alone. Undefined where it is not drawn here. */
export function ruleWords(drawn: DrawnMethod, rule: Id): string | undefined {
  const place = placeOfRule(drawn, rule)
  if (place === undefined) return undefined
  const text = ruleViewAt(drawn, place)?.value?.text
  return text === undefined ? showPlace(place) : `${showPlace(place)} ← ${text}`
}

/** What wrote a stretch: its parameter mapping, or the line of the template with its part; `–` where neither is known. */
export function meansWords(
  { parameter, template }: { readonly parameter?: string; readonly template?: { key: string; range: TextRange } },
  templates: readonly { readonly key: string; readonly text: string }[],
): string {
  if (parameter !== undefined) return parameter
  const text = templates.find(({ key }) => key === template?.key)?.text
  if (template === undefined || text === undefined) return '–'
  const { line } = createLineMap(text).lineColumnAt(template.range.start)
  return `line ${line}  ${sliceRange(text, template.range).trim()}`
}
