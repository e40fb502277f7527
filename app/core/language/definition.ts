import type { TextRange } from '../text/index.ts'
import type { ParsedTemplate } from '../vtl/index.ts'
import { bindingAt } from './template/bindings.ts'
import { referenceAt } from './template/path.ts'

/** Where the variable at `offset` gets its value: its name in a `#set`, `#foreach` or `#define`. */
export function definition(template: ParsedTemplate, offset: number): TextRange | undefined {
  const reference = referenceAt(template, offset)?.reference
  if (reference === undefined || offset > reference.nameRange.end) return undefined
  return bindingAt(template, reference.name, reference.range.start)?.nameRange
}
