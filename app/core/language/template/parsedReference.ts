import { parseTemplate, type ReferenceNode } from '../../vtl/index.ts'

/** The reference that a text is, from its `$` to its end; undefined where it is anything else. */
export function parsedReference(text: string): ReferenceNode | undefined {
  const [first] = parseTemplate(text).root.body
  return first?.kind === 'reference' && first.range.end === text.length ? first : undefined
}
