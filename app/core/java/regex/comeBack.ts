import { iterateLoop, leaveFailedLoop } from './loops.ts'
import {
  againFrame,
  branchFrame,
  frameWidth,
  leaveFrame,
  longerFrame,
  loopFrame,
  type MatchState,
  optionalFrame,
  repeatFrame,
  resumeFrame,
  shorterFrame,
  waitingFrame,
} from './matchState.ts'
import type { Instruction } from './program.ts'
import { lengthenRun, shortenRun } from './runs.ts'
import { bodyFailed, leaveRepeat, waitFor } from './wholes.ts'

/** Takes the topmost frame and goes on with what it offers; undefined where it offers nothing. */
export function comeBack(state: MatchState): Instruction | undefined {
  state.top--
  const base = state.top * frameWidth
  const frames = state.frames
  const at = frames[base + 1] ?? 0
  const argument = frames[base + 2] ?? 0
  state.undoGroups(frames[base + 3] ?? 0)
  state.undoLocals(frames[base + 4] ?? 0)
  state.late.length = frames[base + 5] ?? 0
  state.place = at
  const node = state.instructions[state.top]
  if (node === undefined) return undefined
  switch (frames[base]) {
    case resumeFrame:
      return node
    case branchFrame:
      if (node.kind !== 'choice') return undefined
      if (argument + 1 < node.branches.length) state.push(branchFrame, node, at, argument + 1)
      return node.branches[argument]
    case shorterFrame:
      return node.kind === 'run' ? shortenRun(state, node, at, argument) : undefined
    case longerFrame:
      return node.kind === 'run' ? lengthenRun(state, node, at, argument) : undefined
    case loopFrame:
      return node.kind === 'loop' ? leaveFailedLoop(state, node, at) : undefined
    case againFrame:
      return node.kind === 'loop' ? iterateLoop(state, node, argument) : undefined
    case leaveFrame:
      return node.kind === 'repeat' ? leaveRepeat(state, node, at, (frames[base + 6] ?? 0) === 1) : undefined
    case repeatFrame:
      return node.kind === 'repeat' ? waitFor(state, node, at, argument, -1, node.min) : undefined
    case optionalFrame:
      return node.kind === 'optional' ? waitFor(state, node, at, 0, 0, 0) : undefined
    case waitingFrame:
      state.waiting = frames[base + 6] ?? -1
      return bodyFailed(state, node, at, argument)
    default:
      return undefined
  }
}
