import { atRange, type Diagnostic } from '../diagnostics/index.ts'
import type { JsonPath } from './jsonPath.ts'

export function unverifiedForms(path: JsonPath): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  for (const segment of path.segments) {
    if (segment.kind === 'function') found.push(unverified(segment.range, `${segment.name}()`, 'is a property name to older versions'))
  }
  return found
}

function unverified(range: { readonly start: number; readonly end: number }, form: string, difference: string): Diagnostic {
  return atRange('jsonpath/unverified-on-aws', 'info', range, { message: `${form} ${difference} of the library that API Gateway uses.` })
}
