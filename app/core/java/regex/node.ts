import type { CaseFold } from './caseFold.ts'
import type { CharSet } from './charSet.ts'

export type Greed = 'greedy' | 'reluctant' | 'possessive'

export type Assertion =
  | 'begin'
  | 'end'
  | 'lastMatch'
  | 'wordBoundary'
  | 'notWordBoundary'
  | 'unicodeWordBoundary'
  | 'notUnicodeWordBoundary'
  | 'lineStart'
  | 'unixLineStart'
  | 'lineEnd'
  | 'unixLineEnd'
  | 'lastLineEnd'
  | 'unixLastLineEnd'

export interface RepeatNode {
  readonly kind: 'repeat'
  readonly body: RegexNode
  readonly min: number
  readonly max: number
  readonly greed: Greed
  /** `?` or `{0,1}`, which Java compiles in a way of its own. */
  readonly optional: boolean
}

/** What the parser builds. */
export type RegexNode =
  | { readonly kind: 'set'; readonly set: CharSet }
  | { readonly kind: 'sequence'; readonly items: readonly RegexNode[] }
  | { readonly kind: 'alternation'; readonly branches: readonly RegexNode[] }
  | { readonly kind: 'group'; readonly number: number | undefined; readonly body: RegexNode }
  | RepeatNode
  | { readonly kind: 'backReference'; readonly group: number; readonly fold: CaseFold }
  | {
      readonly kind: 'look'
      readonly behind: boolean
      readonly negative: boolean
      readonly body: RegexNode
      readonly min: number
      readonly max: number
      /** Whether lengths count code points: only where such a character stands in the pattern behind this. */
      readonly byCodePoint: boolean
    }
  | { readonly kind: 'atomic'; readonly body: RegexNode }
  | { readonly kind: 'assertion'; readonly assertion: Assertion }
  | { readonly kind: 'lineBreak' }
