import { assertionHolds } from './assertion.ts'
import { comeBack } from './comeBack.ts'
import { stepsBack } from './lookBehind.ts'
import { continueLoop, enterLoop } from './loops.ts'
import { branchFrame, MatchState, optionalFrame, resumeFrame } from './matchState.ts'
import type { Instruction, OptionalInstruction } from './program.ts'
import type { JavaRegex, RegexBudget } from './regex.ts'
import { lineBreakLength, repeatedLength, setLength, takeRun } from './runs.ts'
import { bodyMatched, continueRepeat, lookBehind, waitFor } from './wholes.ts'

/**
 * Runs a program over a text with a stack of its own: neither the pattern nor the text can overflow JavaScript's.
 *
 * Everything written is logged and undone on the way back, but for captures inside a body tried as a whole: those stay,
 * as in Java, even if what follows fails. One more oddity of Java's is kept: of a capturing group repeated as a whole
 * within another loop, the earliest run of repetitions sets the capture in the end.
 */
export class Machine {
  readonly #start: Instruction
  readonly #budget: RegexBudget
  readonly #state: MatchState

  constructor(regex: JavaRegex, text: string, budget: RegexBudget) {
    this.#start = regex.program.start
    this.#budget = budget
    this.#state = new MatchState(regex, text)
  }

  /** Start and end of each group after a match, -1 unset. */
  get groups(): readonly number[] {
    return this.#state.groups
  }

  /** Forgets what an earlier search found; `lastMatch` is where `\G` holds. */
  reset(lastMatch: number): void {
    this.#state.reset(lastMatch)
  }

  /** Tries to match at `start`; `whole` asks for a match up to the text's end. Undefined once the budget is spent. */
  matchAt(start: number, whole: boolean): boolean | undefined {
    const state = this.#state
    const budget = this.#budget
    state.clear()
    state.place = start
    let node: Instruction | undefined = this.#start
    for (;;) {
      if (budget.steps-- <= 0) {
        budget.steps = 0
        return undefined
      }
      if (node === undefined) {
        if (state.top === 0) {
          state.undoGroups(0)
          state.undoLocals(0)
          return false
        }
        node = comeBack(state)
      } else if (node.kind === 'accept') {
        if (!whole || state.place === state.text.length) {
          state.settle(0)
          state.groups[0] = start
          state.groups[1] = state.place
          return true
        }
        node = undefined
      } else {
        const before: number = state.place
        node = step(state, node, before)
        if (state.place > before) budget.steps -= state.place - before
      }
    }
  }
}

/** Does one instruction at `at`; gives what to go on with, at `state.place`, or undefined where it fails. */
function step(state: MatchState, node: Instruction, at: number): Instruction | undefined {
  switch (node.kind) {
    case 'set': {
      const length = setLength(state, node.set, at)
      state.place = at + length
      return length === 0 ? undefined : node.next
    }
    case 'text':
      if (!state.text.startsWith(node.text, at)) return undefined
      state.place = at + node.text.length
      return node.next
    case 'run': {
      const end = takeRun(state, node, at)
      if (end < 0) return undefined
      state.place = end
      return node.next
    }
    case 'choice':
      if (node.branches.length > 1) state.push(branchFrame, node, at, 1)
      return node.branches[0]
    case 'groupStart':
      state.setLocal(node.local, at)
      return node.next
    case 'groupEnd':
      state.setGroup(node.group, state.locals[node.local] ?? 0, at)
      return node.next
    case 'loopStart':
      return enterLoop(state, node.loop, at)
    case 'loop':
      return continueLoop(state, node, at)
    default:
      return rareStep(state, node, at)
  }
}

type Rare = Exclude<
  Instruction,
  { kind: 'set' | 'text' | 'run' | 'choice' | 'groupStart' | 'groupEnd' | 'loopStart' | 'loop' }
>

function rareStep(state: MatchState, node: Rare, at: number): Instruction | undefined {
  switch (node.kind) {
    case 'repeat':
      return continueRepeat(state, node, at, 0, 0, -1, node.min)
    case 'optional':
      return tryOptional(state, node, at)
    case 'atomic':
      return waitFor(state, node, at, 0, 0, 0)
    case 'look':
      if (!node.behind) return waitFor(state, node, at, 0, 0, 0)
      state.setLocal(node.local, at)
      return lookBehind(state, node, at, stepsBack(state, node, at, node.min))
    case 'assertion':
      return assertionHolds(node.assertion, state.text, at, state.lastMatch) ? node.next : undefined
    case 'backReference': {
      const length = repeatedLength(state, node, at)
      state.place = at + Math.max(0, length)
      return length < 0 ? undefined : node.next
    }
    case 'lineBreak': {
      const length = lineBreakLength(state, at)
      if (length === 2) state.push(resumeFrame, node.next, at + 1, 0)
      state.place = at + length
      return length === 0 ? undefined : node.next
    }
    case 'return':
      return node.local !== undefined && state.locals[node.local] !== at ? undefined : bodyMatched(state, at)
    case 'accept':
      return undefined
  }
}

function tryOptional(state: MatchState, node: OptionalInstruction, at: number): Instruction | undefined {
  if (node.greed === 'reluctant') {
    state.push(optionalFrame, node, at, 0)
    return node.next
  }
  if (node.greed === 'greedy') state.push(resumeFrame, node.next, at, 0)
  return waitFor(state, node, at, 0, 0, 0)
}
