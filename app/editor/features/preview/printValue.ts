import type { SampleValue } from '../../../core/project/index.ts'

/** A value of a sample on one line; of lists and objects how much they hold. */
export function printValue(value: SampleValue): string {
  switch (value.kind) {
    case 'absent':
      return 'absent'
    case 'string':
      return JSON.stringify(value.text)
    case 'array':
    case 'object':
      return `${value.kind} of ${value.count}`
    case 'number':
    case 'boolean':
    case 'null':
      return value.text
  }
}
