import type { Member } from '../../vtl/index.ts'
import { constantString } from './interpolated.ts'
import type { Meaning } from './meaning.ts'

/** `.replaceAll("\\'", "'")` behind `$util.escapeJavaScript(…)`: mends what JSON does not know. */
export function escapedQuotes(meaning: Meaning, member: Member): Meaning | undefined {
  if (meaning.kind !== 'escaped' || member.kind !== 'call') return undefined
  const [find, put] = member.args
  const mends =
    ['replaceAll', 'replace'].includes(member.name) &&
    find?.kind === 'string' &&
    /^\\*'$/.test(find.value) &&
    put?.kind === 'string' &&
    put.value === "'"
  return mends ? { ...meaning, mended: true } : undefined
}

/** `.replaceAll("\\/", "/")`: JSON without escapes of slashes is the same JSON. */
export function isUnslashed(member: Member): boolean {
  if (member.kind !== 'call' || member.name !== 'replaceAll') return false
  const [find, put] = member.args
  return /^\\+\/$/.test(constantString(find) ?? '') && constantString(put) === '/'
}
