import { findAll } from './match.ts'
import type { JavaRegex, RegexBudget, RegexSplit } from './regex.ts'

/**
 * `String.split(regex, limit)` of Java 8 and later: a positive limit bounds the parts, 0 drops empty parts at the end,
 * a negative one keeps all; an empty match at the start gives no empty first part.
 */
export function split(regex: JavaRegex, text: string, limit: number, budget: RegexBudget): RegexSplit {
  const parts: string[] = []
  let at = 0
  let matched = false
  for (const match of findAll(regex, text, budget)) {
    if (match.kind === 'budget') return match
    if (match.kind === 'none') break
    if (limit > 0 && parts.length === limit - 1) {
      matched = true
      break
    }
    if (at === 0 && match.start === 0 && match.end === 0) continue
    matched = true
    parts.push(text.slice(at, match.start))
    at = match.end
  }
  if (!matched || (at === 0 && parts.length === 0)) return { kind: 'parts', parts: [text] }
  parts.push(text.slice(at))
  if (limit === 0) while (parts.length > 0 && parts[parts.length - 1] === '') parts.pop()
  return { kind: 'parts', parts }
}
