import type { As, Condition, Expression, Id, Over, ParameterRule, Policy, Source } from '../mapping/index.ts'
import type { TargetPlace } from './tree.ts'

/** What to do with a target that already has a value. */
export type SecondLine = 'replace' | 'join' | 'firstNonEmpty'
/** How several values become one. `inStep`: the one at the place of the item that the loop around is at. */
export type Reduction = 'first' | 'last' | 'index' | 'count' | 'join' | 'list' | 'inStep'

/** The end of a line that goes to another row, and to which. */
export type LineEnd =
  | { readonly end: 'source'; readonly source: Source }
  | { readonly end: 'target'; readonly place: TargetPlace }

export interface LoopSettings {
  readonly over: Over
  /** What expressions call an item; `item` when absent. */
  readonly name?: string
  readonly where?: Condition
}

/** Which drawing of a method a command changes: that of its integration request, or of one of its integration responses. */
export interface OfDrawing {
  readonly response?: Id
}

/** Changes of one rule, or of several at once. */
export type RuleCommand = OfDrawing & RuleChange

type RuleChange =
  | {
      readonly type: 'connect'
      readonly method: Id
      readonly source: Source
      readonly to: TargetPlace
      /** Where the target has a value already; without it such a line is refused with the choices. */
      readonly mode?: SecondLine
      /** Where several values meet one place; without it such a line is refused with the choices. */
      readonly reduce?: Reduction
      /** Of `index`: which item, from 0. */
      readonly index?: number
      /** An object goes as it is, not member by member. */
      readonly whole?: true
    }
  /**
   * Puts an end of a line on another row: the line of `rule` that reads `source`, which is as the rule has it. A rule
   * that reads nothing else goes along with its target end; with `copy` the line stays and another is drawn.
   */
  | {
      readonly type: 'moveLine'
      readonly method: Id
      readonly rule: Id
      readonly source: Source
      readonly to: LineEnd
      readonly copy?: true
      readonly mode?: SecondLine
      readonly reduce?: Reduction
      readonly index?: number
    }
  /** Several lines at once, in this order; those whose target has a value by then, or that need a choice, are left out. */
  | {
      readonly type: 'applySuggestions'
      readonly method: Id
      readonly lines: readonly { readonly source: Source; readonly to: TargetPlace }[]
    }
  /** The lines that several fields make together, in this order; those that need a choice, which `mode` can be, are left out. */
  | {
      readonly type: 'connectFields'
      readonly method: Id
      readonly lines: readonly { readonly source: Source; readonly to: TargetPlace }[]
      readonly mode?: SecondLine
    }
  | {
      readonly type: 'setValue'
      readonly method: Id
      readonly place: TargetPlace
      readonly value: Expression
      readonly as?: As
      readonly policy?: Policy
    }
  | { readonly type: 'setPolicy'; readonly method: Id; readonly rule: Id; readonly policy: Policy }
  | { readonly type: 'setAs'; readonly method: Id; readonly rule: Id; readonly as: As }
  /** Without a condition the rule always applies. */
  | { readonly type: 'setCondition'; readonly method: Id; readonly rule: Id; readonly when?: Condition }
  /** What the loop walks over, the name of its items and the items it takes, all three; a place that reads its items keeps them. */
  | { readonly type: 'setLoop'; readonly method: Id; readonly loop: Id; readonly to: LoopSettings }
  /** Of a parameter rule: the means that says it, and what of several values is sent; without either, the default. */
  | {
      readonly type: 'setSending'
      readonly method: Id
      readonly rule: Id
      readonly means?: ParameterRule['means']
      readonly many?: ParameterRule['many']
    }
  /** An empty note takes it away. */
  | { readonly type: 'setNote'; readonly method: Id; readonly rule: Id; readonly note: string }
  | { readonly type: 'disableRule'; readonly method: Id; readonly rule: Id; readonly disabled: boolean }
  /** The name of a parameter sent, or of a member of the payload. */
  | { readonly type: 'renameTarget'; readonly method: Id; readonly place: TargetPlace; readonly name: string }
  | { readonly type: 'removeRule'; readonly method: Id; readonly place: TargetPlace }
  /** Of several places at once; those that nothing is mapped to are left out. */
  | { readonly type: 'removeRules'; readonly method: Id; readonly places: readonly TargetPlace[] }
