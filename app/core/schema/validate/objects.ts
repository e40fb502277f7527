import { compileRegex, findNext, JavaMap } from '../../java/index.ts'
import { type Json, appendPointer } from '../../json/index.ts'
import { isJsonArray, isJsonObject, objectMember } from '../jsonAccess.ts'
import type { Keyword } from './check.ts'
import { misfit } from './problem.ts'

/** As for `pattern`: the matcher's allowance for one name. */
const patternSteps = 200_000

export const required: Keyword = (asked, check) => {
  if (!isJsonArray(asked) || !(check.value instanceof JavaMap)) return
  const { entries } = check.value
  const missing = textsOf(asked)
    .filter((name) => !entries.has(name))
    .toSorted()
  if (missing.length === 0) return
  misfit(check, 'missing-member', `object has missing required properties (${JSON.stringify(missing)})`)
}

export const properties: Keyword = (asked, check) => {
  if (!isJsonObject(asked) || !(check.value instanceof JavaMap)) return
  for (const [name, schema] of Object.entries(asked)) {
    const member = check.value.entries.get(name)
    if (member !== undefined) check.apply(schema, member, appendPointer(check.pointer, name), check.found)
  }
}

export const patternProperties: Keyword = (asked, check) => {
  if (!isJsonObject(asked) || !(check.value instanceof JavaMap)) return
  for (const [name, member] of check.value.entries) {
    if (typeof name !== 'string') continue
    for (const schema of schemasByPattern(asked, name)) {
      check.apply(schema, member, appendPointer(check.pointer, name), check.found)
    }
  }
}

export const additionalProperties: Keyword = (asked, check) => {
  if (asked === true || !(check.value instanceof JavaMap)) return
  const known = objectMember(check.schema, 'properties')
  const patterns = objectMember(check.schema, 'patternProperties')
  const additional = textsOf([...check.value.entries.keys()]).filter(
    (name) => !Object.hasOwn(known, name) && schemasByPattern(patterns, name).length === 0,
  )
  if (additional.length === 0) return
  if (asked === false) {
    const names = JSON.stringify(additional.toSorted())
    misfit(check, 'unknown-member', `object instance has properties which are not allowed by the schema: ${names}`)
    return
  }
  for (const name of additional) {
    const member = check.value.entries.get(name)
    if (member !== undefined) check.apply(asked, member, appendPointer(check.pointer, name), check.found)
  }
}

export const minProperties: Keyword = (asked, check) => {
  if (typeof asked !== 'number' || !(check.value instanceof JavaMap) || check.value.entries.size >= asked) return
  const count = check.value.entries.size
  misfit(
    check,
    'too-few-members',
    `object has too few properties (found ${count} but schema requires at least ${asked})`,
  )
}

export const maxProperties: Keyword = (asked, check) => {
  if (typeof asked !== 'number' || !(check.value instanceof JavaMap) || check.value.entries.size <= asked) return
  const count = check.value.entries.size
  misfit(
    check,
    'too-many-members',
    `object has too many properties (found ${count} but schema requires at most ${asked})`,
  )
}

export const dependencies: Keyword = (asked, check) => {
  if (!isJsonObject(asked) || !(check.value instanceof JavaMap)) return
  const { entries } = check.value
  for (const [name, needs] of Object.entries(asked)) {
    if (!entries.has(name)) continue
    if (isJsonObject(needs)) check.apply(needs, check.value, check.pointer, check.found)
    if (!isJsonArray(needs)) continue
    const missing = textsOf(needs).filter((needed) => !entries.has(needed))
    if (missing.length === 0) continue
    const wants = `schema requires ${JSON.stringify(needs)}; missing: ${JSON.stringify(missing)}`
    misfit(check, 'missing-member', `property "${name}" of object has missing property dependencies (${wants})`)
  }
}

function textsOf(list: readonly unknown[]): readonly string[] {
  return list.filter((item) => typeof item === 'string')
}

function schemasByPattern(patterns: Readonly<Record<string, Json>>, name: string): readonly Json[] {
  return Object.entries(patterns).flatMap(([pattern, schema]) => {
    const compiled = compileRegex(pattern)
    if (compiled.kind !== 'regex') return []
    return findNext(compiled.regex, name, 0, { steps: patternSteps }).kind === 'match' ? [schema] : []
  })
}
