import type { ReferenceNode } from '../ast.ts'
import type { VelocityCheck, VelocityContext } from './templateCheck.ts'
import type { TemplateFacts } from './templateFacts.ts'

/** `$x-1`: a hyphen is part of the name. Told only where the part before the hyphen is a variable and the whole is none. */
export const hyphenatedName: VelocityCheck = {
  code: 'vtl/hyphenated-name',
  severity: 'warning',
  docs: 'docs/checks/vtl-hyphenated-name.md',
  title: 'Hyphen read as part of a name',
  run(template, context) {
    return template.reads.flatMap(({ node }) => {
      const name = hyphenOf(template, node, context)
      if (name === undefined) return []
      const rest = node.name.slice(name.length)
      const range = { start: node.range.start, end: node.nameRange.end }
      return [
        {
          range,
          message: `$${node.name} is one name: Velocity reads the hyphen as part of it, not as a minus.`,
          hint: `Write $${name} - … to subtract, or \${${name}}${rest} in text.`,
          ...(node.form === 'plain' &&
            node.members.length === 0 &&
            node.range.start + 1 === node.nameRange.start && {
              fixes: [
                {
                  title: `Write \${${name}}${rest}`,
                  safe: false,
                  edits: [{ range, newText: `\${${name}}${rest}` }],
                },
              ],
            }),
        },
      ]
    })
  },
}

const none: VelocityContext = { given: new Set() }

/** The variable that the name before a hyphen is, where the whole name is no variable. */
export function hyphenOf(
  { definitions }: TemplateFacts,
  { name, escaped }: ReferenceNode,
  { given }: VelocityContext = none,
): string | undefined {
  if (escaped || definitions.has(name) || given.has(name)) return undefined
  for (let at = name.indexOf('-'); at >= 0; at = name.indexOf('-', at + 1)) {
    const before = name.slice(0, at)
    if (definitions.has(before)) return before
  }
  return undefined
}
