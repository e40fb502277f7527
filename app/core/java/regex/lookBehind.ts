import type { MatchState } from './matchState.ts'
import type { LookInstruction } from './program.ts'

/** The first place to try. The longest length may have overflowed: Java's arithmetic decides where it then leads. */
export function farthestStart(state: MatchState, node: LookInstruction, end: number): number {
  const { max } = node
  if (!node.byCodePoint) return Math.max((end - max) | 0, 0)
  if (max >= 0) return stepsBack(state, node, end, max)
  return max === -0x80000000 ? end : Math.max(0, end - unitsForward(state, end, -max))
}

/** The place `count` characters before `at`, or the text's start. Below it only where places are units. */
export function stepsBack(state: MatchState, node: LookInstruction, at: number, count: number): number {
  if (!node.byCodePoint) return at - count
  let from = at
  for (let i = 0; i < count && from > 0; i++) {
    from -=
      from > 1 &&
      (state.text.charCodeAt(from - 1) & 0xfc00) === 0xdc00 &&
      (state.text.charCodeAt(from - 2) & 0xfc00) === 0xd800
        ? 2
        : 1
  }
  return from
}

function unitsForward(state: MatchState, at: number, count: number): number {
  let to = at
  for (let i = 0; i < count && to < state.text.length; i++) to += (state.text.codePointAt(to) ?? 0) > 0xffff ? 2 : 1
  return to - at
}
