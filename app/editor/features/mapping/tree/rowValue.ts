import type { SampleValue } from '../../../../core/project/index.ts'

/** How a row shows a value of the sample: strings quoted, containers by their size, `–` where there is none. */
export function printRowValue(value: SampleValue): string {
  switch (value.kind) {
    case 'absent':
      return '–'
    case 'string':
      return `“${value.text}”`
    case 'number':
    case 'boolean':
    case 'null':
      return value.text
    case 'array':
      return `${value.count} ${value.count === 1 ? 'item' : 'items'}`
    case 'object':
      return `{${value.count}}`
  }
}
