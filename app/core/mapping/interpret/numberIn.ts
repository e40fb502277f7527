import { JavaDouble, type JavaValue, compareNumbers } from '../../java/index.ts'
import { javaNumber } from '../../json/index.ts'
import type { Found } from './found.ts'

// An exponent of more than two digits may make it infinite.
const readsAsNumber = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]{1,2})?$/

/**
 * The number to calculate with: one of a document or a constant, up to 1e100 either way, or text by nature that reads
 * as one. Undefined of anything else; a string of a document is none.
 */
export function numberIn(found: Found): JavaValue | undefined {
  if (found.kind === 'text') return readsAsNumber.test(found.text) ? javaNumber(found.text) : undefined
  return found.kind === 'typed' && isCalculable(found.value) ? found.value : undefined
}

/** Whether a value is a number within 1e100, beyond which results come near infinity. */
export function isCalculable(value: JavaValue): boolean {
  const above = compareNumbers(value, new JavaDouble(1e100))
  const below = compareNumbers(value, new JavaDouble(-1e100))
  return above !== undefined && below !== undefined && above <= 0 && below >= 0
}
