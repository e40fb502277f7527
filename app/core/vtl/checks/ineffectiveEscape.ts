import type { StringNode } from '../ast.ts'
import { nodesOf, sourceOf } from './templateFacts.ts'
import type { VelocityCheck } from './templateCheck.ts'

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
    const patterns = nodesOf(template, 'call').filter(({ name }) => takesPattern.has(name))
    return nodesOf(template, 'string')
      .filter(isEscapesAlone)
      .filter(({ range }) => !patterns.some((call) => call.range.start <= range.start && range.end <= call.range.end))
      .map((node) => ({
        range: node.range,
        message: `${sourceOf(template, node)} stays as it is, a backslash and a letter: Velocity has no escapes in strings.`,
        hint: 'Write the line break itself between the quotes; in a JSON string \n is right as it is.',
      }))
  },
}

function isEscapesAlone({ value }: StringNode): boolean {
  return /^[\s,;]*(?:\\[nrt][\s,;]*)+$/.test(value)
}
