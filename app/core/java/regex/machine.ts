import { assertionHolds } from './assertion.ts'
import { sameFolded } from './caseFold.ts'
import type { CharSet } from './charSet.ts'
import type {
  Instruction,
  LookInstruction,
  LoopInstruction,
  RepeatInstruction,
  RunInstruction,
  WaitingInstruction,
} from './program.ts'
import type { JavaRegex, RegexBudget } from './regex.ts'

/** What a frame on the stack stands for when matching comes back to it. */
const resume = 0 // go on at the instruction
const nextBranch = 1
const shorterRun = 2
const longerRun = 3
const loopFailed = 4
const loopAgain = 5
const waiting = 6 // a body tried as a whole has failed
const leaveRepeat = 7
const repeatAgain = 8
const optionalBody = 9

// Integers of a frame: what it stands for, the place, an argument, the lengths of the three logs, and for `waiting`
// and `leaveRepeat` three more.
const width = 9

/**
 * Runs a program over a text with a stack of its own: the pattern or the text cannot overflow JavaScript's.
 *
 * Everything written is logged and undone on the way back, but for captures inside a body tried as a whole: those stay,
 * as in Java, even if what follows fails. One more oddity of Java's is kept: of a capturing group repeated as a whole
 * within another loop, the earliest run of repetitions sets the capture in the end.
 */
export class Machine {
  readonly #regex: JavaRegex
  readonly #text: string
  readonly #budget: RegexBudget
  readonly groups: Int32Array
  readonly #locals: Int32Array
  readonly #memos: (Uint8Array | undefined)[]
  #frames = new Int32Array(64 * width)
  #instructions: Instruction[] = []
  #top = 0
  /** Index of the innermost `waiting` frame, -1 without. */
  #waiting = -1
  #groupLog: number[] = []
  #localLog: number[] = []
  /** Captures that Java sets once a match is found: group, start, end. */
  #late: number[] = []
  #lastMatch = 0

  constructor(regex: JavaRegex, text: string, budget: RegexBudget) {
    this.#regex = regex
    this.#text = text
    this.#budget = budget
    this.groups = new Int32Array((regex.program.groupCount + 1) * 2)
    this.#locals = new Int32Array(regex.program.localCount)
    this.#memos = Array.from({ length: regex.program.memoCount }, () => undefined)
  }

  /** Forgets what an earlier search found; `lastMatch` is where `\G` holds. */
  reset(lastMatch: number): void {
    this.groups.fill(-1)
    this.#memos.fill(undefined)
    this.#lastMatch = lastMatch
  }

  /** Tries to match at `start`; `whole` asks for a match up to the text's end. Undefined once the budget is spent. */
  matchAt(start: number, whole: boolean): boolean | undefined {
    const text = this.#text
    const end = text.length
    this.#top = 0
    this.#waiting = -1
    this.#groupLog.length = this.#localLog.length = this.#late.length = 0
    let at = start
    let node: Instruction | undefined = this.#regex.program.start
    let steps = this.#budget.steps
    for (;;) {
      if (steps-- <= 0) {
        this.#budget.steps = 0
        return undefined
      }
      if (node === undefined) {
        if (this.#top === 0) {
          this.#undoGroups(0)
          this.#undoLocals(0)
          this.#budget.steps = steps
          return false
        }
        node = this.#back()
        at = this.#place
        continue
      }
      switch (node.kind) {
        case 'set': {
          const length: number = this.#setAt(node.set, at)
          at += length
          node = length === 0 ? undefined : node.next
          break
        }
        case 'text':
          if (text.startsWith(node.text, at)) {
            at += node.text.length
            node = node.next
          } else node = undefined
          break
        case 'run': {
          const from = at
          at = this.#run(node, from)
          steps -= at > from ? at - from : 0
          node = at < 0 ? undefined : node.next
          break
        }
        case 'choice': {
          if (node.branches.length > 1) this.#push(nextBranch, node, at, 1)
          node = node.branches[0]
          break
        }
        case 'groupStart':
          this.#setLocal(node.local, at)
          node = node.next
          break
        case 'groupEnd':
          this.#setGroup(node.group, this.#locals[node.local] ?? 0, at)
          node = node.next
          break
        case 'loopStart':
          node = this.#enterLoop(node.loop, at)
          break
        case 'loop':
          node = this.#loop(node, at)
          break
        case 'repeat':
          node = this.#repeat(node, at, 0, 0, -1, node.min)
          at = this.#place
          break
        case 'optional':
          if (node.greed === 'reluctant') {
            this.#push(optionalBody, node, at, 0)
            node = node.next
          } else {
            if (node.greed === 'greedy') this.#push(resume, node.next, at, 0)
            node = this.#wait(node, at, 0, 0, 0)
          }
          break
        case 'atomic':
          node = this.#wait(node, at, 0, 0, 0)
          break
        case 'look':
          if (node.behind) {
            this.#setLocal(node.local, at)
            node = this.#lookBehind(node, at, this.#stepsBack(node, at, node.min))
            at = this.#place
          } else node = this.#wait(node, at, 0, 0, 0)
          break
        case 'assertion':
          node = assertionHolds(node.assertion, text, at, this.#lastMatch) ? node.next : undefined
          break
        case 'backReference': {
          const length = this.#repeated(node.group, node.fold !== 'none', node.fold, at)
          steps -= Math.max(0, length)
          at += Math.max(0, length)
          node = length < 0 ? undefined : node.next
          break
        }
        case 'lineBreak': {
          const length: number = this.#lineBreakAt(at)
          if (length === 2) this.#push(resume, node.next, at + 1, 0)
          at += length
          node = length === 0 ? undefined : node.next
          break
        }
        case 'return':
          if (node.local !== undefined && this.#locals[node.local] !== at) node = undefined
          else {
            node = this.#returned(at)
            at = this.#place
          }
          break
        case 'accept':
          if (whole && at !== end) {
            node = undefined
            break
          }
          this.#settle(0)
          this.groups[0] = start
          this.groups[1] = at
          this.#budget.steps = steps
          return true
      }
    }
  }

  /** Where the instruction that a method returned goes on. */
  #place = 0

  #push(code: number, node: Instruction, at: number, argument: number): number {
    const base = this.#top * width
    if (base + width > this.#frames.length) {
      const grown = new Int32Array(this.#frames.length * 2)
      grown.set(this.#frames)
      this.#frames = grown
    }
    const frames = this.#frames
    frames[base] = code
    frames[base + 1] = at
    frames[base + 2] = argument
    frames[base + 3] = this.#groupLog.length
    frames[base + 4] = this.#localLog.length
    frames[base + 5] = this.#late.length
    this.#instructions[this.#top] = node
    this.#top++
    return base
  }

  #setLocal(local: number, value: number): void {
    this.#localLog.push(local, this.#locals[local] ?? 0)
    this.#locals[local] = value
  }

  #setGroup(group: number, start: number, end: number): void {
    const groups = this.groups
    this.#groupLog.push(group, groups[group * 2] ?? -1, groups[group * 2 + 1] ?? -1)
    groups[group * 2] = start
    groups[group * 2 + 1] = end
  }

  #undoLocals(length: number): void {
    const log = this.#localLog
    while (log.length > length) {
      const value = log.pop() ?? 0
      this.#locals[log.pop() ?? 0] = value
    }
  }

  #undoGroups(length: number): void {
    const log = this.#groupLog
    while (log.length > length) {
      const end = log.pop() ?? -1
      const start = log.pop() ?? -1
      const group = log.pop() ?? 0
      this.groups[group * 2] = start
      this.groups[group * 2 + 1] = end
    }
  }

  /** Sets the late captures logged beyond `length`, the earliest last. */
  #settle(length: number): void {
    const late = this.#late
    while (late.length > length) {
      const end = late.pop() ?? -1
      const start = late.pop() ?? -1
      const group = late.pop() ?? 0
      this.groups[group * 2] = start
      this.groups[group * 2 + 1] = end
    }
  }

  /** Takes the topmost frame and goes on with what it offers; undefined where it offers nothing. */
  #back(): Instruction | undefined {
    this.#top--
    const base = this.#top * width
    const frames = this.#frames
    const at = frames[base + 1] ?? 0
    const argument = frames[base + 2] ?? 0
    this.#undoGroups(frames[base + 3] ?? 0)
    this.#undoLocals(frames[base + 4] ?? 0)
    this.#late.length = frames[base + 5] ?? 0
    this.#place = at
    const node = this.#instructions[this.#top]
    if (node === undefined) return undefined
    switch (frames[base]) {
      case resume:
        return node
      case nextBranch:
        if (node.kind !== 'choice') return undefined
        if (argument + 1 < node.branches.length) this.#push(nextBranch, node, at, argument + 1)
        return node.branches[argument]
      case shorterRun:
        return node.kind === 'run' ? this.#shorter(node, at, argument) : undefined
      case longerRun:
        return node.kind === 'run' ? this.#longer(node, at, argument) : undefined
      case loopFailed:
        return node.kind === 'loop' ? this.#loopFailed(node, at) : undefined
      case loopAgain:
        return node.kind === 'loop' ? this.#iterate(node, argument) : undefined
      case leaveRepeat:
        return node.kind === 'repeat' ? this.#leave(node, at, (frames[base + 6] ?? 0) === 1) : undefined
      case repeatAgain:
        return node.kind === 'repeat' ? this.#repeatBody(node, at, argument, -1, node.min) : undefined
      case optionalBody:
        return node.kind === 'optional' ? this.#wait(node, at, 0, 0, 0) : undefined
      case waiting:
        this.#waiting = frames[base + 6] ?? -1
        return this.#failed(node, at, argument)
      default:
        return undefined
    }
  }

  // Single characters

  /** Units that one character of the set takes at `at`; 0 without a match. */
  #setAt(set: CharSet, at: number): number {
    const unit = this.#text.charCodeAt(at)
    if (unit < 128) return set.low[unit] === 1 ? 1 : 0
    if (at >= this.#text.length) return 0
    if ((unit & 0xfc00) !== 0xd800) return set.test(unit) ? 1 : 0
    const codePoint = this.#text.codePointAt(at) ?? unit
    return set.test(codePoint) ? (codePoint > 0xffff ? 2 : 1) : 0
  }

  /** Where a run that starts at `at` ends; -1 where it fails. */
  #run(node: RunInstruction, at: number): number {
    const { set, min, max } = node
    const wanted = node.greed === 'reluctant' ? min : max
    let count = 0
    let end = at
    let leastEnd = min === 0 ? at : -1
    while (count < wanted) {
      const length = this.#setAt(set, end)
      if (length === 0) break
      end += length
      count++
      if (count === min) leastEnd = end
    }
    if (count < min) return -1
    if (node.greed === 'greedy' && end > leastEnd) this.#push(shorterRun, node, end, leastEnd)
    if (node.greed === 'reluctant' && count < max) this.#push(longerRun, node, end, count)
    return end
  }

  #shorter(node: RunInstruction, at: number, leastEnd: number): Instruction {
    const pair =
      at - 2 >= leastEnd &&
      (this.#text.charCodeAt(at - 1) & 0xfc00) === 0xdc00 &&
      (this.#text.charCodeAt(at - 2) & 0xfc00) === 0xd800
    let end = at - (pair ? 2 : 1)
    // What follows begins with a certain character: go back to one at once.
    const next = node.next
    if (next.kind === 'text' && !pair) {
      const found = this.#text.lastIndexOf(next.text, end)
      end = found < leastEnd ? leastEnd : Math.min(end, found)
      if ((this.#text.charCodeAt(end) & 0xfc00) === 0xdc00 && end > leastEnd) end = at - 1
    }
    if (end > leastEnd) this.#push(shorterRun, node, end, leastEnd)
    this.#place = end
    return node.next
  }

  #longer(node: RunInstruction, at: number, count: number): Instruction | undefined {
    const length = this.#setAt(node.set, at)
    if (length === 0) return undefined
    if (count + 1 < node.max) this.#push(longerRun, node, at + length, count + 1)
    this.#place = at + length
    return node.next
  }

  #lineBreakAt(at: number): number {
    const unit = this.#text.charCodeAt(at)
    if (unit === 13) return this.#text.charCodeAt(at + 1) === 10 ? 2 : 1
    return (unit >= 10 && unit <= 12) || unit === 0x85 || (unit | 1) === 0x2029 ? 1 : 0
  }

  /** Units of the text of a group, found again at `at`; -1 without. */
  #repeated(group: number, folded: boolean, fold: 'none' | 'ascii' | 'unicode', at: number): number {
    const start = this.groups[group * 2] ?? -1
    const end = this.groups[group * 2 + 1] ?? -1
    if (start < 0) return -1
    if (!folded) return this.#text.startsWith(this.#text.slice(start, end), at) ? end - start : -1
    if (at + end - start > this.#text.length) return -1
    let i = at
    for (let j = start; j < end;) {
      const wanted = this.#text.codePointAt(j) ?? 0
      const found = this.#text.codePointAt(i) ?? 0
      if (!sameFolded(wanted, found, fold)) return -1
      j += wanted > 0xffff ? 2 : 1
      i += found > 0xffff ? 2 : 1
    }
    return i - at
  }

  // Loops: groups that can be gone back into

  #enterLoop(loop: LoopInstruction, at: number): Instruction {
    if (loop.min === 0) {
      if (loop.max === 0) return loop.next
      if (loop.greed === 'reluctant') {
        this.#push(loopAgain, loop, at, 1)
        return loop.next
      }
      this.#push(resume, loop.next, at, 0)
    }
    this.#setLocal(loop.count, 1)
    return loop.body
  }

  #loop(loop: LoopInstruction, at: number): Instruction {
    // An iteration that matched nothing ends the loop, below the minimum too.
    if (at <= (this.#locals[loop.begin] ?? 0)) return loop.next
    const count = this.#locals[loop.count] ?? 0
    if (count < loop.min) {
      this.#setLocal(loop.count, count + 1)
      return loop.body
    }
    if (count >= loop.max) return loop.next
    if (loop.greed === 'reluctant') {
      this.#push(loopAgain, loop, at, count + 1)
      return loop.next
    }
    if (loop.memo >= 0 && this.#memos[loop.memo]?.[at] === 1) return loop.next
    this.#push(loopFailed, loop, at, 0)
    this.#setLocal(loop.count, count + 1)
    return loop.body
  }

  #iterate(loop: LoopInstruction, count: number): Instruction {
    this.#setLocal(loop.count, count)
    return loop.body
  }

  #loopFailed(loop: LoopInstruction, at: number): Instruction {
    if (loop.memo >= 0) {
      const memo = (this.#memos[loop.memo] ??= new Uint8Array(this.#text.length + 1))
      memo[at] = 1
    }
    return loop.next
  }

  // Bodies tried as a whole

  #wait(node: WaitingInstruction, at: number, argument: number, length: number, least: number): Instruction {
    const index = this.#top
    const base = this.#push(waiting, node, at, argument)
    this.#frames[base + 6] = this.#waiting
    this.#frames[base + 7] = length
    this.#frames[base + 8] = least
    this.#waiting = index
    this.#place = at
    return node.body
  }

  /** The body of the innermost waiting instruction has matched up to `end`. */
  #returned(end: number): Instruction | undefined {
    const base = this.#waiting * width
    const frames = this.#frames
    const start = frames[base + 1] ?? 0
    const argument = frames[base + 2] ?? 0
    const length = frames[base + 7] ?? 0
    const least = frames[base + 8] ?? 0
    this.#settle(frames[base + 5] ?? 0)
    this.#groupLog.length = frames[base + 3] ?? 0
    this.#undoLocals(frames[base + 4] ?? 0)
    const node = this.#instructions[this.#waiting]
    this.#top = this.#waiting
    this.#waiting = frames[base + 6] ?? -1
    this.#place = end
    switch (node?.kind) {
      case 'atomic':
      case 'optional':
        return node.next
      case 'look':
        this.#place = node.behind ? (frames[base + 7] ?? 0) : start
        return node.negative ? undefined : node.next
      case 'repeat':
        return this.#repeated1(node, start, end, argument, length, least)
      default:
        return undefined
    }
  }

  /** The body of `node` has failed. */
  #failed(node: Instruction, start: number, argument: number): Instruction | undefined {
    switch (node.kind) {
      case 'optional':
        return node.greed === 'possessive' ? node.next : undefined
      case 'look':
        if (node.behind) return this.#lookBehindFailed(node, start, argument)
        return node.negative ? node.next : undefined
      case 'repeat':
        return node.greed === 'possessive' && argument >= node.min ? node.next : undefined
      default:
        return undefined
    }
  }

  #repeated1(
    node: RepeatInstruction,
    start: number,
    end: number,
    count: number,
    length: number,
    least: number,
  ): Instruction | undefined {
    const grown = end - start
    if (count < node.min) {
      if (node.group !== undefined) this.#setGroup(node.group, start, end)
      return this.#repeat(node, end, count + 1, 0, -1, node.min)
    }
    if (grown === 0) return node.greed === 'possessive' ? node.next : undefined
    let from = least
    if (node.greed === 'greedy' && length >= 0 && grown !== length) {
      // Repetitions of another length are a run of their own to Java, at whose start nothing is set late.
      from = count
      this.#frames[(this.#top - 1) * width + 6] = 0
    }
    if (node.group !== undefined) this.#setGroup(node.group, start, end)
    return this.#repeat(node, end, count + 1, 1, grown, from)
  }

  /** After `count` repetitions up to `at`. */
  #repeat(
    node: RepeatInstruction,
    at: number,
    count: number,
    late: number,
    length: number,
    least: number,
  ): Instruction | undefined {
    this.#place = at
    if (count >= node.min) {
      if (node.greed === 'reluctant') {
        if (count < node.max) this.#push(repeatAgain, node, at, count)
        return node.next
      }
      if (count >= node.max) return node.greed === 'greedy' ? this.#leave(node, at, late === 1) : node.next
      if (node.greed === 'greedy') {
        const base = this.#push(leaveRepeat, node, at, count)
        this.#frames[base + 6] = late
      }
    }
    return this.#repeatBody(node, at, count, length, least)
  }

  #repeatBody(node: RepeatInstruction, at: number, count: number, length: number, least: number): Instruction {
    return this.#wait(node, at, count, length, least)
  }

  #leave(node: RepeatInstruction, at: number, late: boolean): Instruction {
    if (late && node.group !== undefined) {
      this.#late.push(node.group, this.groups[node.group * 2] ?? -1, this.groups[node.group * 2 + 1] ?? -1)
    }
    this.#place = at
    return node.next
  }

  // Look-behind: tried from the nearest start to the farthest

  #lookBehind(node: LookInstruction, end: number, from: number): Instruction | undefined {
    if (from < this.#farthest(node, end)) {
      this.#place = end
      return node.negative ? node.next : undefined
    }
    return this.#wait(node, from, end, end, 0)
  }

  #lookBehindFailed(node: LookInstruction, from: number, end: number): Instruction | undefined {
    const farthest = this.#farthest(node, end)
    const step = from > farthest && node.byCodePoint ? from - this.#stepsBack(node, from, 1) : 1
    return this.#lookBehind(node, end, from - step)
  }

  /** The first place to try. The longest length may have overflowed: Java's arithmetic decides where it then leads. */
  #farthest(node: LookInstruction, end: number): number {
    const { max } = node
    if (!node.byCodePoint) return Math.max((end - max) | 0, 0)
    if (max >= 0) return this.#stepsBack(node, end, max)
    return max === -0x80000000 ? end : Math.max(0, end - this.#unitsForward(end, -max))
  }

  /** The place `count` characters before `at`, or the text's start. Below it only where places are units. */
  #stepsBack(node: LookInstruction, at: number, count: number): number {
    if (!node.byCodePoint) return at - count
    let from = at
    for (let i = 0; i < count && from > 0; i++) {
      from -=
        from > 1 &&
        (this.#text.charCodeAt(from - 1) & 0xfc00) === 0xdc00 &&
        (this.#text.charCodeAt(from - 2) & 0xfc00) === 0xd800
          ? 2
          : 1
    }
    return from
  }

  #unitsForward(at: number, count: number): number {
    let to = at
    for (let i = 0; i < count && to < this.#text.length; i++) to += (this.#text.codePointAt(to) ?? 0) > 0xffff ? 2 : 1
    return to - at
  }
}
