import type { SampleValue } from '../../core/project/index.ts'

/** A value of the sample in a few words: text in quotes, a list by its length. */
export function printValue(value: SampleValue): string {
  switch (value.kind) {
    case 'absent':
      return 'absent'
    case 'string':
      return JSON.stringify(value.text)
    case 'array':
      return value.count === 1 ? '1 item' : `${value.count} items`
    case 'object':
      return value.count === 1 ? 'an object of 1 member' : `an object of ${value.count} members`
    case 'number':
    case 'boolean':
    case 'null':
      return value.text
  }
}
