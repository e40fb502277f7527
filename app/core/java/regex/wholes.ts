import { farthestStart, stepsBack } from './lookBehind.ts'
import { frameWidth, leaveFrame, type MatchState, repeatFrame, waitingFrame } from './matchState.ts'
import type { Instruction, LookInstruction, RepeatInstruction, WaitingInstruction } from './program.ts'

/**
 * Tries the body of `node` at `at`, with nothing to come back to in it once it has matched. `argument` is the number of
 * repetitions so far, or where a look-behind ends; `length` that of the last repetition, -1 before the first; `least` the
 * repetitions that Java's present run of equal ones began with.
 */
export function waitFor(
  state: MatchState,
  node: WaitingInstruction,
  at: number,
  argument: number,
  length: number,
  least: number,
): Instruction {
  const index = state.top
  const base = state.push(waitingFrame, node, at, argument)
  state.frames[base + 6] = state.waiting
  state.frames[base + 7] = length
  state.frames[base + 8] = least
  state.waiting = index
  state.place = at
  return node.body
}

/** The body of the innermost waiting instruction has matched up to `end`. */
export function bodyMatched(state: MatchState, end: number): Instruction | undefined {
  const base = state.waiting * frameWidth
  const frames = state.frames
  const start = frames[base + 1] ?? 0
  const argument = frames[base + 2] ?? 0
  const length = frames[base + 7] ?? 0
  const least = frames[base + 8] ?? 0
  state.settle(frames[base + 5] ?? 0)
  state.groupLog.length = frames[base + 3] ?? 0
  state.undoLocals(frames[base + 4] ?? 0)
  const node = state.instructions[state.waiting]
  state.top = state.waiting
  state.waiting = frames[base + 6] ?? -1
  state.place = end
  switch (node?.kind) {
    case 'atomic':
    case 'optional':
      return node.next
    case 'look':
      state.place = node.behind ? (frames[base + 7] ?? 0) : start
      return node.negative ? undefined : node.next
    case 'repeat':
      return repetitionMatched(state, node, start, end, argument, length, least)
    default:
      return undefined
  }
}

/** The body of `node` has failed. */
export function bodyFailed(
  state: MatchState,
  node: Instruction,
  start: number,
  argument: number,
): Instruction | undefined {
  switch (node.kind) {
    case 'optional':
      return node.greed === 'possessive' ? node.next : undefined
    case 'look':
      if (node.behind) return lookFurtherBehind(state, node, start, argument)
      return node.negative ? node.next : undefined
    case 'repeat':
      return node.greed === 'possessive' && argument >= node.min ? node.next : undefined
    default:
      return undefined
  }
}

/** Looks behind `end` from `from` on. */
export function lookBehind(
  state: MatchState,
  node: LookInstruction,
  end: number,
  from: number,
): Instruction | undefined {
  if (from < farthestStart(state, node, end)) {
    state.place = end
    return node.negative ? node.next : undefined
  }
  return waitFor(state, node, from, end, end, 0)
}

function lookFurtherBehind(
  state: MatchState,
  node: LookInstruction,
  from: number,
  end: number,
): Instruction | undefined {
  const farthest = farthestStart(state, node, end)
  const step = from > farthest && node.byCodePoint ? from - stepsBack(state, node, from, 1) : 1
  return lookBehind(state, node, end, from - step)
}

/** After `count` repetitions up to `at`. */
export function continueRepeat(
  state: MatchState,
  node: RepeatInstruction,
  at: number,
  count: number,
  late: number,
  length: number,
  least: number,
): Instruction | undefined {
  state.place = at
  if (count >= node.min) {
    if (node.greed === 'reluctant') {
      if (count < node.max) state.push(repeatFrame, node, at, count)
      return node.next
    }
    if (count >= node.max) return node.greed === 'greedy' ? leaveRepeat(state, node, at, late === 1) : node.next
    if (node.greed === 'greedy') {
      const base = state.push(leaveFrame, node, at, count)
      state.frames[base + 6] = late
    }
  }
  return waitFor(state, node, at, count, length, least)
}

function repetitionMatched(
  state: MatchState,
  node: RepeatInstruction,
  start: number,
  end: number,
  count: number,
  length: number,
  least: number,
): Instruction | undefined {
  const grown = end - start
  if (count < node.min) {
    if (node.group !== undefined) state.setGroup(node.group, start, end)
    return continueRepeat(state, node, end, count + 1, 0, -1, node.min)
  }
  if (grown === 0) return node.greed === 'possessive' ? node.next : undefined
  let from = least
  if (node.greed === 'greedy' && length >= 0 && grown !== length) {
    // Repetitions of another length are a run of their own to Java, at whose start nothing is set late.
    from = count
    state.frames[(state.top - 1) * frameWidth + 6] = 0
  }
  if (node.group !== undefined) state.setGroup(node.group, start, end)
  return continueRepeat(state, node, end, count + 1, 1, grown, from)
}

/** Goes on behind the repetitions; `late`: after at least one beyond the minimum. */
export function leaveRepeat(state: MatchState, node: RepeatInstruction, at: number, late: boolean): Instruction {
  if (late && node.group !== undefined) {
    state.late.push(node.group, state.groups[node.group * 2] ?? -1, state.groups[node.group * 2 + 1] ?? -1)
  }
  state.place = at
  return node.next
}
