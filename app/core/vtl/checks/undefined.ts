import type { ReferenceNode } from '../ast.ts'
import type { VelocityContext } from './templateCheck.ts'
import type { TemplateFacts } from './templateFacts.ts'

/** What loops set; and `$null`, the name by which templates write a variable that is never set, to compare with it. */
const alwaysKnown: ReadonlySet<string> = new Set(['foreach', 'velocityCount', 'velocityHasNext', 'null'])

/** Whether nothing in the template or before it gives the variable a value. `\$x` prints itself and reads nothing. */
export function isUndefined({ definitions }: TemplateFacts, node: ReferenceNode, { given }: VelocityContext): boolean {
  return !node.escaped && !given.has(node.name) && !definitions.has(node.name) && !alwaysKnown.has(node.name)
}
