import type { Diagnostic } from '../../diagnostics/index.ts'
import type { Json } from '../../json/index.ts'
import { isJsonArray } from '../jsonAccess.ts'
import type { Check, Keyword } from './check.ts'
import { hasErrors, misfit } from './problem.ts'

export const allOf: Keyword = (asked, check) => {
  if (isJsonArray(asked)) for (const schema of asked) check.apply(schema, check.value, check.pointer, check.found)
}

export const anyOf: Keyword = (asked, check) => {
  if (!isJsonArray(asked) || asked.some((schema) => fits(schema, check))) return
  misfit(check, 'no-branch-fits', `instance failed to match at least one required schema among ${asked.length}`)
}

export const oneOf: Keyword = (asked, check) => {
  if (!isJsonArray(asked)) return
  const count = asked.filter((schema) => fits(schema, check)).length
  if (count === 1) return
  const name = count === 0 ? 'no-branch-fits' : 'several-branches-fit'
  misfit(check, name, `instance failed to match exactly one schema (matched ${count} out of ${asked.length})`)
}

export const not: Keyword = (asked, check) => {
  if (fits(asked, check)) misfit(check, 'forbidden', 'instance matched a schema which it should not have')
}

function fits(schema: Json, check: Check): boolean {
  const found: Diagnostic[] = []
  check.apply(schema, check.value, check.pointer, found)
  return !hasErrors(found)
}
