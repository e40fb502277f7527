import { toJavaString } from '../../java/index.ts'
import type { Found } from './found.ts'

/** The text that stands for a value in other text: nothing for what is absent or null, a constant as it is written. */
export function textOf(found: Found): string {
  if (found.kind === 'absent' || found.kind === 'null') return ''
  if (found.kind === 'text') return found.text
  if (typeof found.value === 'string') return found.value
  return found.json ?? toJavaString(found.value)
}

export function hasValue(found: Found): boolean {
  return found.kind === 'text' || found.kind === 'typed'
}
