import { sameFolded } from './caseFold.ts'
import type { CharSet } from './charSet.ts'
import { longerFrame, type MatchState, shorterFrame } from './matchState.ts'
import type { BackReferenceInstruction, Instruction, RunInstruction } from './program.ts'

/** Units that one character of the set takes at `at`; 0 without a match. */
export function setLength(state: MatchState, set: CharSet, at: number): number {
  const unit = state.text.charCodeAt(at)
  if (unit < 128) return set.low[unit] === 1 ? 1 : 0
  if (at >= state.text.length) return 0
  if ((unit & 0xfc00) !== 0xd800) return set.test(unit) ? 1 : 0
  const codePoint = state.text.codePointAt(at) ?? unit
  return set.test(codePoint) ? (codePoint > 0xffff ? 2 : 1) : 0
}

/** Where a run that starts at `at` ends; -1 where it fails. */
export function takeRun(state: MatchState, node: RunInstruction, at: number): number {
  const { set, min, max } = node
  const wanted = node.greed === 'reluctant' ? min : max
  let count = 0
  let end = at
  let leastEnd = min === 0 ? at : -1
  while (count < wanted) {
    const length = setLength(state, set, end)
    if (length === 0) break
    end += length
    count++
    if (count === min) leastEnd = end
  }
  if (count < min) return -1
  if (node.greed === 'greedy' && end > leastEnd) state.push(shorterFrame, node, end, leastEnd)
  if (node.greed === 'reluctant' && count < max) state.push(longerFrame, node, end, count)
  return end
}

/** Gives back the last character of a run. */
export function shortenRun(state: MatchState, node: RunInstruction, at: number, leastEnd: number): Instruction {
  const pair =
    at - 2 >= leastEnd &&
    (state.text.charCodeAt(at - 1) & 0xfc00) === 0xdc00 &&
    (state.text.charCodeAt(at - 2) & 0xfc00) === 0xd800
  let end = at - (pair ? 2 : 1)
  // What follows begins with a certain character: go back to one at once.
  const next = node.next
  if (next.kind === 'text' && !pair) {
    const found = state.text.lastIndexOf(next.text, end)
    end = found < leastEnd ? leastEnd : Math.min(end, found)
    if ((state.text.charCodeAt(end) & 0xfc00) === 0xdc00 && end > leastEnd) end = at - 1
  }
  if (end > leastEnd) state.push(shorterFrame, node, end, leastEnd)
  state.place = end
  return node.next
}

/** Takes one more character. */
export function lengthenRun(
  state: MatchState,
  node: RunInstruction,
  at: number,
  count: number,
): Instruction | undefined {
  const length = setLength(state, node.set, at)
  if (length === 0) return undefined
  if (count + 1 < node.max) state.push(longerFrame, node, at + length, count + 1)
  state.place = at + length
  return node.next
}

/** Units of `\R` at `at`; 0 without a match. */
export function lineBreakLength(state: MatchState, at: number): number {
  const unit = state.text.charCodeAt(at)
  if (unit === 13) return state.text.charCodeAt(at + 1) === 10 ? 2 : 1
  return (unit >= 10 && unit <= 12) || unit === 0x85 || (unit | 1) === 0x2029 ? 1 : 0
}

/** Units of the text of a group, found again at `at`; -1 without. */
export function repeatedLength(state: MatchState, node: BackReferenceInstruction, at: number): number {
  const { group, fold } = node
  const start = state.groups[group * 2] ?? -1
  const end = state.groups[group * 2 + 1] ?? -1
  if (start < 0) return -1
  if (fold === 'none') return state.text.startsWith(state.text.slice(start, end), at) ? end - start : -1
  if (at + end - start > state.text.length) return -1
  let i = at
  for (let j = start; j < end;) {
    const wanted = state.text.codePointAt(j) ?? 0
    const found = state.text.codePointAt(i) ?? 0
    if (!sameFolded(wanted, found, fold)) return -1
    j += wanted > 0xffff ? 2 : 1
    i += found > 0xffff ? 2 : 1
  }
  return i - at
}
