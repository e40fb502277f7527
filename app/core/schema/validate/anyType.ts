import { printInputJson } from '../../json/index.ts'
import { isJsonArray } from '../jsonAccess.ts'
import type { Keyword } from './check.ts'
import { misfit } from './problem.ts'
import { primitiveType } from './typeOf.ts'
import { jsonKey, valueKey } from './valueKey.ts'

export const type: Keyword = (asked, check) => {
  const allowed = (isJsonArray(asked) ? asked : [asked]).filter((name) => typeof name === 'string')
  const found = primitiveType(check.value)
  if (allowed.length === 0 || allowed.includes(found) || (found === 'integer' && allowed.includes('number'))) return
  const types = JSON.stringify(allowed.toSorted())
  misfit(check, 'wrong-type', `instance type (${found}) does not match any allowed primitive type (allowed: ${types})`)
}

export const enumeration: Keyword = (asked, check) => {
  if (!isJsonArray(asked)) return
  const key = valueKey(check.value)
  if (asked.some((allowed) => jsonKey(allowed) === key)) return
  const found = printInputJson(check.value)
  misfit(
    check,
    'not-in-enum',
    `instance value (${found}) not found in enum (possible values: ${JSON.stringify(asked)})`,
  )
}
