import { type TextRange, textRange } from '../../text/index.ts'
import type { CharSet } from './charSet.ts'
import { Machine } from './machine.ts'
import type { JavaRegex, RegexBudget, RegexFound } from './regex.ts'

/** Matches the text as a whole, as `Matcher.matches` does. */
export function matchWhole(regex: JavaRegex, text: string, budget: RegexBudget): RegexFound {
  const { literal } = regex.program
  if (literal !== undefined) return text === literal ? findLiteral(literal, text, 0, budget) : { kind: 'none' }
  const machine = new Machine(regex, text, budget)
  machine.reset(0)
  return found(machine, machine.matchAt(0, true))
}

/** The first match at or after the offset `from`, as `Matcher.find(from)` finds it: `\G` holds at `from`. */
export function findNext(regex: JavaRegex, text: string, from: number, budget: RegexBudget): RegexFound {
  const { literal } = regex.program
  if (literal !== undefined) return findLiteral(literal, text, Math.max(0, from), budget)
  return search(regex, new Machine(regex, text, budget), text, from, from, budget)
}

/** Every match in turn, as repeated `Matcher.find()` gives them; ends with `none` or `budget`. */
export function* findAll(regex: JavaRegex, text: string, budget: RegexBudget): Generator<RegexFound> {
  const { literal } = regex.program
  const machine = literal === undefined ? new Machine(regex, text, budget) : undefined
  let from = 0
  let lastMatch = 0
  for (;;) {
    const next =
      machine === undefined
        ? findLiteral(literal ?? '', text, from, budget)
        : search(regex, machine, text, from, lastMatch, budget)
    yield next
    if (next.kind !== 'match') return
    lastMatch = next.end
    from = next.end === next.start ? next.end + 1 : next.end
  }
}

function findLiteral(literal: string, text: string, from: number, budget: RegexBudget): RegexFound {
  const start = text.indexOf(literal, from)
  const end = start < 0 ? text.length : start + literal.length
  budget.steps -= end - from + 1
  if (budget.steps < 0) {
    budget.steps = 0
    return { kind: 'budget' }
  }
  return start < 0 ? { kind: 'none' } : { kind: 'match', start, end, groups: [textRange(start, end)] }
}

function search(
  regex: JavaRegex,
  machine: Machine,
  text: string,
  from: number,
  lastMatch: number,
  budget: RegexBudget,
): RegexFound {
  machine.reset(lastMatch)
  const { first, byCodePoint } = regex.program
  let start = Math.max(0, from)
  while (start <= text.length) {
    const matched = first === undefined || mayStart(first, text, start) ? machine.matchAt(start, false) : false
    if (matched !== false) return found(machine, matched)
    if (budget.steps-- <= 0) {
      budget.steps = 0
      return { kind: 'budget' }
    }
    // Java steps over pairs only where the pattern holds more than plain characters.
    start += byCodePoint && isMidPair(text, start + 1) ? 2 : 1
    if (typeof first === 'string') {
      const next = text.indexOf(first, start)
      if (next < 0) return { kind: 'none' }
      budget.steps -= next - start
      start = next
    }
  }
  return { kind: 'none' }
}

/** Whether a match can start here, by its first characters. */
function mayStart(first: string | CharSet, text: string, start: number): boolean {
  if (typeof first === 'string') return text.startsWith(first, start)
  const unit = text.charCodeAt(start)
  return unit < 128 ? first.low[unit] === 1 : start < text.length
}

function isMidPair(text: string, at: number): boolean {
  return at > 0 && (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800
}

function found(machine: Machine, matched: boolean | undefined): RegexFound {
  if (matched === undefined) return { kind: 'budget' }
  if (!matched) return { kind: 'none' }
  const groups: (TextRange | undefined)[] = []
  for (let i = 0; i < machine.groups.length; i += 2) {
    const start = machine.groups[i] ?? -1
    const end = machine.groups[i + 1] ?? -1
    groups.push(start < 0 ? undefined : textRange(start, end))
  }
  return { kind: 'match', start: groups[0]?.start ?? 0, end: groups[0]?.end ?? 0, groups }
}
