import { findAll } from './match.ts'
import type { JavaRegex, RegexBudget, RegexMatch, RegexReplaced } from './regex.ts'

/** `String.replaceAll`: `$1`, `${name}` and `\` in the replacement mean what they mean in Java. */
export function replaceAll(regex: JavaRegex, text: string, replacement: string, budget: RegexBudget): RegexReplaced {
  return replace(regex, text, replacement, budget, Number.POSITIVE_INFINITY)
}

/** `String.replaceFirst`. */
export function replaceFirst(regex: JavaRegex, text: string, replacement: string, budget: RegexBudget): RegexReplaced {
  return replace(regex, text, replacement, budget, 1)
}

function replace(
  regex: JavaRegex,
  text: string,
  replacement: string,
  budget: RegexBudget,
  most: number,
): RegexReplaced {
  const { literal } = regex.program
  if (literal !== undefined && most > 1 && !isSpecial.test(replacement)) {
    if (budget.steps < text.length) return { kind: 'budget' }
    budget.steps -= text.length
    return { kind: 'text', text: text.replaceAll(literal, () => replacement) }
  }
  const out: string[] = []
  let at = 0
  let count = 0
  for (const match of findAll(regex, text, budget)) {
    if (match.kind === 'budget') return match
    if (match.kind === 'none') break
    const expanded = expand(regex, text, match, replacement)
    if (expanded.kind === 'invalid') return expanded
    out.push(text.slice(at, match.start), expanded.text)
    at = match.end
    if (++count >= most) break
  }
  out.push(text.slice(at))
  return { kind: 'text', text: out.join('') }
}

/** Of a replacement that is not just text. */
const isSpecial = /[\\$]/

type Expanded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'invalid'; readonly message: string }

function invalid(message: string): Expanded {
  return { kind: 'invalid', message }
}

function expand(regex: JavaRegex, text: string, match: RegexMatch, replacement: string): Expanded {
  if (!isSpecial.test(replacement)) return { kind: 'text', text: replacement }
  let out = ''
  for (let at = 0; at < replacement.length;) {
    const letter = replacement.charAt(at)
    if (letter === '\\') {
      if (at + 1 === replacement.length) return invalid('character to be escaped is missing')
      out += replacement.charAt(at + 1)
      at += 2
    } else if (letter === '$') {
      const reference = readReference(regex, replacement, at + 1)
      if (reference.kind === 'invalid') return reference
      const range = match.groups[reference.group]
      if (range !== undefined) out += text.slice(range.start, range.end)
      at = reference.end
    } else {
      out += letter
      at++
    }
  }
  return { kind: 'text', text: out }
}

type Reference =
  | { readonly kind: 'group'; readonly group: number; readonly end: number }
  | { readonly kind: 'invalid'; readonly message: string }

function readReference(regex: JavaRegex, replacement: string, at: number): Reference {
  if (at === replacement.length) return { kind: 'invalid', message: 'Illegal group reference: group index is missing' }
  if (replacement.charAt(at) === '{') return readName(regex, replacement, at + 1)
  let group = replacement.charCodeAt(at) - 0x30
  if (group < 0 || group > 9) return { kind: 'invalid', message: 'Illegal group reference' }
  if (group > regex.groupCount) return { kind: 'invalid', message: `No group ${group}` }
  // Further digits belong to the number as long as there is such a group.
  let end = at + 1
  for (; end < replacement.length; end++) {
    const digit = replacement.charCodeAt(end) - 0x30
    if (digit < 0 || digit > 9 || group * 10 + digit > regex.groupCount) break
    group = group * 10 + digit
  }
  return { kind: 'group', group, end }
}

function readName(regex: JavaRegex, replacement: string, at: number): Reference {
  let end = at
  while (end < replacement.length && /[A-Za-z0-9]/.test(replacement.charAt(end))) end++
  const name = replacement.slice(at, end)
  if (name === '') return { kind: 'invalid', message: 'named capturing group has 0 length name' }
  if (replacement.charAt(end) !== '}')
    return { kind: 'invalid', message: "named capturing group is missing trailing '}'" }
  if (/^[0-9]/.test(name))
    return { kind: 'invalid', message: `capturing group name {${name}} starts with digit character` }
  const group = regex.groupNames.get(name)
  if (group === undefined) return { kind: 'invalid', message: `No group with name {${name}}` }
  return { kind: 'group', group, end: end + 1 }
}
