import { type Json, jsonToJava, printInputJson } from '../../json/index.ts'
import { memberOf } from '../jsonAccess.ts'
import type { Check, Keyword } from './check.ts'
import { type Decimal, compareDecimals, decimalOf, isMultiple } from './decimal.ts'
import { misfit } from './problem.ts'

export const minimum: Keyword = (asked, check) => {
  const [value, limit] = numbersOf(asked, check)
  if (value === undefined || limit === undefined) return
  const order = compareDecimals(value, limit)
  if (order < 0) {
    const found = printInputJson(check.value)
    misfit(
      check,
      'too-small',
      `numeric instance is lower than the required minimum (minimum: ${textOf(asked)}, found: ${found})`,
    )
  } else if (order === 0 && memberOf(check.schema, 'exclusiveMinimum') === true) {
    misfit(check, 'too-small', `numeric instance is not strictly greater than the required minimum ${textOf(asked)}`)
  }
}

export const maximum: Keyword = (asked, check) => {
  const [value, limit] = numbersOf(asked, check)
  if (value === undefined || limit === undefined) return
  const order = compareDecimals(value, limit)
  if (order > 0) {
    const found = printInputJson(check.value)
    misfit(
      check,
      'too-large',
      `numeric instance is greater than the required maximum (maximum: ${textOf(asked)}, found: ${found})`,
    )
  } else if (order === 0 && memberOf(check.schema, 'exclusiveMaximum') === true) {
    misfit(check, 'too-large', `numeric instance is not strictly lower than the required maximum ${textOf(asked)}`)
  }
}

export const multipleOf: Keyword = (asked, check) => {
  const [value, divisor] = numbersOf(asked, check)
  if (value === undefined || divisor === undefined || divisor.unscaled <= 0n || isMultiple(value, divisor)) return
  const found = printInputJson(check.value)
  misfit(check, 'not-a-multiple', `remainder of division is not zero (${found} / ${textOf(asked)})`)
}

function textOf(asked: Json): string {
  return printInputJson(jsonToJava(asked))
}

function numbersOf(asked: Json, check: Check): readonly [Decimal | undefined, Decimal | undefined] {
  if (typeof asked !== 'number') return [undefined, undefined]
  return [decimalOf(check.value), decimalOf(jsonToJava(asked))]
}
