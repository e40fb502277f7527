import type { SampleValue } from '../../../../core/project/index.ts'

interface RowProps {
  readonly value: SampleValue | undefined
}

/** Whether a row looks as it did: all its properties are the same, and its value, which every preview brings anew, is alike. */
export function areSameProps<Props extends RowProps>(a: Props, b: Props): boolean {
  const names = Object.keys(b) as (keyof Props)[]
  return names.every((name) => (name === 'value' ? isAlike(a.value, b.value) : Object.is(a[name], b[name])))
}

function isAlike(a: SampleValue | undefined, b: SampleValue | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b))
}
