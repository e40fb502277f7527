import type { CaseFold } from './caseFold.ts'
import type { CharSet } from './charSet.ts'
import type { Assertion, Greed } from './node.ts'

/**
 * A pattern as linked instructions: each goes on at `next`, which is set while compiling. Bodies of loops, looks and
 * atoms are chains of their own that end in `loop` or `return`.
 */
export interface RegexProgram {
  readonly start: Instruction
  readonly groupCount: number
  readonly localCount: number
  /** The pattern is this very text, with no group around it: finding it needs no machine. */
  readonly literal: string | undefined
  /** What every match begins with, where that is plain to see: a text, or one character of a set. */
  readonly first: string | CharSet | undefined
  /** Whether searching steps over surrogate pairs. */
  readonly byCodePoint: boolean
}

interface Linked {
  next: Instruction
}

export interface SetInstruction extends Linked {
  readonly kind: 'set'
  readonly set: CharSet
}

export interface TextInstruction extends Linked {
  readonly kind: 'text'
  readonly text: string
}

export interface RunInstruction extends Linked {
  readonly kind: 'run'
  readonly set: CharSet
  readonly min: number
  readonly max: number
  readonly greed: Greed
}

export interface ChoiceInstruction {
  readonly kind: 'choice'
  readonly branches: readonly Instruction[]
}

export interface GroupStartInstruction extends Linked {
  readonly kind: 'groupStart'
  readonly local: number
}

export interface GroupEndInstruction extends Linked {
  readonly kind: 'groupEnd'
  readonly local: number
  readonly group: number
}

/** A group that can be gone back into, repeated. `loopStart` enters it, `loop` stands at the end of its body. */
export interface LoopInstruction extends Linked {
  readonly kind: 'loop'
  body: Instruction
  readonly min: number
  readonly max: number
  readonly greed: 'greedy' | 'reluctant'
  /** Locals: iterations done, and where the present one began. */
  readonly count: number
  readonly begin: number
  /** Of the set of places where another iteration has failed for good; -1 without. */
  memo: number
}

export interface LoopStartInstruction {
  readonly kind: 'loopStart'
  readonly loop: LoopInstruction
}

/** Something tried as a whole, repeated; `group` is the capturing group around each repetition. */
export interface RepeatInstruction extends Linked {
  readonly kind: 'repeat'
  readonly body: Instruction
  readonly min: number
  readonly max: number
  readonly greed: Greed
  readonly group: number | undefined
}

export interface OptionalInstruction extends Linked {
  readonly kind: 'optional'
  readonly body: Instruction
  readonly greed: Greed
}

export interface AtomicInstruction extends Linked {
  readonly kind: 'atomic'
  readonly body: Instruction
}

export interface LookInstruction extends Linked {
  readonly kind: 'look'
  readonly body: Instruction
  readonly behind: boolean
  readonly negative: boolean
  readonly min: number
  readonly max: number
  readonly byCodePoint: boolean
  /** The local that holds where a look-behind must end. */
  readonly local: number
}

export interface AssertionInstruction extends Linked {
  readonly kind: 'assertion'
  readonly assertion: Assertion
}

export interface BackReferenceInstruction extends Linked {
  readonly kind: 'backReference'
  readonly group: number
  readonly fold: CaseFold
}

export interface LineBreakInstruction extends Linked {
  readonly kind: 'lineBreak'
}

/** Ends a body that is tried as a whole; a look-behind must end where `local` says. */
export interface ReturnInstruction {
  readonly kind: 'return'
  readonly local: number | undefined
}

export interface AcceptInstruction {
  readonly kind: 'accept'
}

export type Instruction =
  | SetInstruction
  | TextInstruction
  | RunInstruction
  | ChoiceInstruction
  | GroupStartInstruction
  | GroupEndInstruction
  | LoopInstruction
  | LoopStartInstruction
  | RepeatInstruction
  | OptionalInstruction
  | AtomicInstruction
  | LookInstruction
  | AssertionInstruction
  | BackReferenceInstruction
  | LineBreakInstruction
  | ReturnInstruction
  | AcceptInstruction

/** Those that a call of `run` can wait on while their body is tried. */
export type WaitingInstruction = RepeatInstruction | OptionalInstruction | AtomicInstruction | LookInstruction
