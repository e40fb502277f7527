import type { StringNode, VtlNode } from '../ast.ts'
import { childrenOf } from '../visitor.ts'
import { sourceOf } from './templateFacts.ts'
import type { Finding, VelocityCheck } from './templateCheck.ts'

/** Methods whose arguments are regular expressions, to which `\n` is a newline. */
const takesPattern: ReadonlySet<string> = new Set(['matches', 'replaceAll', 'replaceFirst', 'split'])

/**
 * `"\n"` as a whole string: Velocity decodes no backslash, so it stays two characters. Not told where there is more
 * in the string: in text for a JSON string `\n` is what one wants.
 */
export const ineffectiveEscape: VelocityCheck = {
  code: 'vtl/ineffective-escape',
  severity: 'info',
  docs: 'docs/checks/vtl-ineffective-escape.md',
  title: 'Backslash that escapes nothing',
  run(template) {
    const found: Finding[] = []
    const walk = (node: VtlNode): void => {
      if (node.kind === 'call' && takesPattern.has(node.name)) return
      if (node.kind === 'string' && isEscapesAlone(node)) {
        found.push({
          range: node.range,
          message: `${sourceOf(template, node)} stays as it is, a backslash and a letter: Velocity has no escapes in strings.`,
          hint: 'Write the line break itself between the quotes; in a JSON string \\n is right as it is.',
        })
      }
      for (const child of childrenOf(node)) walk(child)
    }
    walk(template.parsed.root)
    return found
  },
}

function isEscapesAlone({ value }: StringNode): boolean {
  return /^[\s,;]*(?:\\[nrt][\s,;]*)+$/.test(value)
}
