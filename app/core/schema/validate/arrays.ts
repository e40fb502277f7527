import { JavaList } from '../../java/index.ts'
import { appendPointer } from '../../json/index.ts'
import { isJsonArray, memberOf } from '../jsonAccess.ts'
import type { Keyword } from './check.ts'
import { misfit, unchecked } from './problem.ts'
import { valueKey } from './valueKey.ts'

export const items: Keyword = (asked, check) => {
  if (!(check.value instanceof JavaList)) return
  const rest = isJsonArray(asked) ? memberOf(check.schema, 'additionalItems') : asked
  check.value.items.forEach((item, index) => {
    const schema = isJsonArray(asked) && index < asked.length ? asked[index] : rest
    if (schema !== undefined) check.apply(schema, item, appendPointer(check.pointer, index), check.found)
  })
  if (rest === false && isJsonArray(asked) && check.value.items.length > asked.length) {
    const count = check.value.items.length
    misfit(
      check,
      'too-many-items',
      `array is too long: must have at most ${asked.length} elements but instance has ${count} elements`,
    )
  }
}

export const uniqueItems: Keyword = (asked, check) => {
  if (asked !== true || !(check.value instanceof JavaList)) return
  const keys = new Set(check.value.items.map((item) => valueKey(item)))
  if (keys.size < check.value.items.length) misfit(check, 'repeated-item', 'array must not contain duplicate elements')
}

// minItems and maxItems "are not included in simple request validation" (developer guide, known issues for REST APIs).

export const minItems: Keyword = (asked, check) => {
  if (typeof asked !== 'number' || !(check.value instanceof JavaList) || check.value.items.length >= asked) return
  const count = check.value.items.length
  unchecked(
    check,
    'too-few-items',
    `array is too short: must have at least ${asked} elements but instance has ${count} elements`,
  )
}

export const maxItems: Keyword = (asked, check) => {
  if (typeof asked !== 'number' || !(check.value instanceof JavaList) || check.value.items.length <= asked) return
  const count = check.value.items.length
  unchecked(
    check,
    'too-many-items',
    `array is too long: must have at most ${asked} elements but instance has ${count} elements`,
  )
}
