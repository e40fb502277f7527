import { sliceRange } from '../text/index.ts'
import type { VtlNode } from './ast.ts'
import type { ParsedTemplate } from './parsedTemplate.ts'

/**
 * The source of a node of `template`, or of all of it. Whitespace is output in Velocity, so printing keeps every
 * character: what is printed parses to the same tree.
 */
export function printTemplate(template: ParsedTemplate, node: VtlNode = template.root): string {
  return sliceRange(template.source, node.range)
}
