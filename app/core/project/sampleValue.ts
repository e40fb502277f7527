/** What a row shows of the current sample. `text` is the exact text: of a number as it stands in the JSON, of a string its characters. */
export type SampleValue =
  | { readonly kind: 'absent' }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'number' | 'boolean' | 'null'; readonly text: string }
  | { readonly kind: 'array' | 'object'; readonly count: number }

/** A value in a few words: text in quotes as JSON has it, a list by its length, an object by its members. */
export function printSampleValue(value: SampleValue): string {
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
