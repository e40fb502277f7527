import { type TextRange, textRange } from '../../text/index.ts'
import { Machine } from './machine.ts'
import type { Instruction } from './program.ts'
import type { JavaRegex, RegexBudget, RegexFound } from './regex.ts'

/** Matches the text as a whole, as `Matcher.matches` does. */
export function matchWhole(regex: JavaRegex, text: string, budget: RegexBudget): RegexFound {
  const machine = new Machine(regex, text, budget)
  machine.reset(0)
  return found(machine, machine.matchAt(0, true))
}

/** The first match at or after the offset `from`, as `Matcher.find(from)` finds it: `\G` holds at `from`. */
export function findNext(regex: JavaRegex, text: string, from: number, budget: RegexBudget): RegexFound {
  return search(regex, new Machine(regex, text, budget), text, from, from, budget)
}

/** Every match in turn, as repeated `Matcher.find()` gives them; ends with `none` or `budget`. */
export function* findAll(regex: JavaRegex, text: string, budget: RegexBudget): Generator<RegexFound> {
  const machine = new Machine(regex, text, budget)
  let from = 0
  let lastMatch = 0
  for (;;) {
    const next = search(regex, machine, text, from, lastMatch, budget)
    yield next
    if (next.kind !== 'match') return
    lastMatch = next.end
    from = next.end === next.start ? next.end + 1 : next.end
  }
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
  const first = firstOf(regex.program.start)
  for (let start = Math.max(0, from); start <= text.length; start = nextStart(regex, text, start)) {
    if (first !== undefined) {
      const found = skipTo(first, text, start)
      budget.steps -= Math.min(budget.steps, (found < 0 ? text.length : found) - start)
      if (found < 0) return { kind: 'none' }
      if (found !== start && !(regex.program.byCodePoint && isMidPair(text, found))) start = found
    }
    const matched = machine.matchAt(start, false)
    if (matched !== false) return found(machine, matched)
    if (budget.steps <= 0) return { kind: 'budget' }
  }
  return { kind: 'none' }
}

// Java steps over pairs only where the pattern holds more than plain characters.
function nextStart(regex: JavaRegex, text: string, start: number): number {
  return start + (regex.program.byCodePoint && isMidPair(text, start + 1) ? 2 : 1)
}

function isMidPair(text: string, at: number): boolean {
  return at > 0 && (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800
}

/** What every match begins with, where that is plain to see. */
function firstOf(start: Instruction): string | Uint8Array | undefined {
  let node = start
  while (node.kind === 'groupStart') node = node.next
  if (node.kind === 'text') return node.text
  return undefined
}

function skipTo(first: string | Uint8Array, text: string, start: number): number {
  return typeof first === 'string' ? text.indexOf(first, start) : start
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
