import type { Instruction } from './program.ts'
import type { JavaRegex } from './regex.ts'

/** What a frame on the stack stands for when matching comes back to it. */
export const resumeFrame = 0 // go on at the instruction
export const branchFrame = 1
export const shorterFrame = 2
export const longerFrame = 3
export const loopFrame = 4
export const againFrame = 5
export const waitingFrame = 6 // a body tried as a whole has failed
export const leaveFrame = 7
export const repeatFrame = 8
export const optionalFrame = 9

// Integers of a frame: what it stands for, the place, an argument, the lengths of the three logs, and for `waiting`
// and `leaveRepeat` three more.
export const frameWidth = 9

/**
 * Where a match stands: the stack of things to come back to, captures and loop counters, and the logs that undo them.
 * Plain arrays: for texts as short as most are, making typed ones takes longer than matching.
 *
 * @internal
 */
export class MatchState {
  readonly text: string
  /** Start and end of each group, -1 unset. */
  readonly groups: number[]
  readonly locals: number[]
  readonly memos: (Uint8Array | undefined)[] = []
  readonly frames: number[] = []
  readonly instructions: Instruction[] = []
  top = 0
  /** Index of the innermost frame that waits for a body, -1 without. */
  waiting = -1
  readonly groupLog: number[] = []
  readonly localLog: number[] = []
  /** Captures that Java sets once a match is found: group, start, end. */
  readonly late: number[] = []
  lastMatch = 0
  /** Where the instruction that a step returned goes on. */
  place = 0

  constructor(regex: JavaRegex, text: string) {
    this.text = text
    this.groups = filled((regex.program.groupCount + 1) * 2, -1)
    this.locals = filled(regex.program.localCount, 0)
  }

  /** Forgets what an earlier search found; `lastMatch` is where `\G` holds. */
  reset(lastMatch: number): void {
    this.groups.fill(-1)
    this.memos.length = 0
    this.lastMatch = lastMatch
  }

  /** Drops everything to come back to. */
  clear(): void {
    this.top = 0
    this.waiting = -1
    this.groupLog.length = this.localLog.length = this.late.length = 0
  }

  push(code: number, node: Instruction, at: number, argument: number): number {
    const base = this.top * frameWidth
    const frames = this.frames
    frames[base] = code
    frames[base + 1] = at
    frames[base + 2] = argument
    frames[base + 3] = this.groupLog.length
    frames[base + 4] = this.localLog.length
    frames[base + 5] = this.late.length
    if (frames.length < base + frameWidth) frames.push(0, 0, 0)
    this.instructions[this.top] = node
    this.top++
    return base
  }

  setLocal(local: number, value: number): void {
    this.localLog.push(local, this.locals[local] ?? 0)
    this.locals[local] = value
  }

  setGroup(group: number, start: number, end: number): void {
    const groups = this.groups
    this.groupLog.push(group, groups[group * 2] ?? -1, groups[group * 2 + 1] ?? -1)
    groups[group * 2] = start
    groups[group * 2 + 1] = end
  }

  undoLocals(length: number): void {
    const log = this.localLog
    while (log.length > length) {
      const value = log.pop() ?? 0
      this.locals[log.pop() ?? 0] = value
    }
  }

  undoGroups(length: number): void {
    const log = this.groupLog
    while (log.length > length) {
      const end = log.pop() ?? -1
      const start = log.pop() ?? -1
      const group = log.pop() ?? 0
      this.groups[group * 2] = start
      this.groups[group * 2 + 1] = end
    }
  }

  /** Sets the late captures logged beyond `length`, the earliest last. */
  settle(length: number): void {
    const late = this.late
    while (late.length > length) {
      const end = late.pop() ?? -1
      const start = late.pop() ?? -1
      const group = late.pop() ?? 0
      this.groups[group * 2] = start
      this.groups[group * 2 + 1] = end
    }
  }
}

function filled(length: number, value: number): number[] {
  const array: number[] = []
  while (array.length < length) array.push(value)
  return array
}
