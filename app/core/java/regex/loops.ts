import { againFrame, loopFrame, type MatchState, resumeFrame } from './matchState.ts'
import type { Instruction, LoopInstruction } from './program.ts'

/** Enters a loop for its first iteration. */
export function enterLoop(state: MatchState, loop: LoopInstruction, at: number): Instruction {
  if (loop.min === 0) {
    if (loop.max === 0) return loop.next
    if (loop.greed === 'reluctant') {
      state.push(againFrame, loop, at, 1)
      return loop.next
    }
    state.push(resumeFrame, loop.next, at, 0)
  }
  state.setLocal(loop.count, 1)
  return loop.body
}

/** After an iteration. */
export function continueLoop(state: MatchState, loop: LoopInstruction, at: number): Instruction {
  // An iteration that matched nothing ends the loop, below the minimum too.
  if (at <= (state.locals[loop.begin] ?? 0)) return loop.next
  const count = state.locals[loop.count] ?? 0
  if (count < loop.min) {
    state.setLocal(loop.count, count + 1)
    return loop.body
  }
  if (count >= loop.max) return loop.next
  if (loop.greed === 'reluctant') {
    state.push(againFrame, loop, at, count + 1)
    return loop.next
  }
  if (loop.memo >= 0 && state.memos[loop.memo]?.[at] === 1) return loop.next
  state.push(loopFrame, loop, at, 0)
  state.setLocal(loop.count, count + 1)
  return loop.body
}

/** Begins iteration `count`. */
export function iterateLoop(state: MatchState, loop: LoopInstruction, count: number): Instruction {
  state.setLocal(loop.count, count)
  return loop.body
}

/** A further iteration has failed at `at`. */
export function leaveFailedLoop(state: MatchState, loop: LoopInstruction, at: number): Instruction {
  if (loop.memo >= 0) {
    const memo = (state.memos[loop.memo] ??= new Uint8Array(state.text.length + 1))
    memo[at] = 1
  }
  return loop.next
}
