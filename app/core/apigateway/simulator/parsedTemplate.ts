import { type ParsedTemplate, parseTemplate } from '../../vtl/index.ts'

/** Templates of one API and the last few edits of one of them. */
const kept = 64
const byText = new Map<string, ParsedTemplate>()

/** `parseTemplate`, remembering the last templates: a parsed one keeps its compiled form from run to run. */
export function parsedTemplate(text: string): ParsedTemplate {
  const known = byText.get(text)
  if (known !== undefined) byText.delete(text)
  const parsed = known ?? parseTemplate(text)
  byText.set(text, parsed)
  const [oldest] = byText.keys()
  if (byText.size > kept && oldest !== undefined) byText.delete(oldest)
  return parsed
}
