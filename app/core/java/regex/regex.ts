import type { TextRange } from '../../text/index.ts'
import type { RegexProgram } from './program.ts'

/** A pattern of java.util.regex, compiled; made by `compileRegex` only. */
export interface JavaRegex {
  readonly pattern: string
  /** Capturing groups, the whole match not counted. */
  readonly groupCount: number
  readonly groupNames: ReadonlyMap<string, number>
  /** @internal */
  readonly program: RegexProgram
}

/** As `Pattern.compile(pattern, flags)` takes them; a pattern can also switch them on inside: `(?i)`. */
export interface RegexFlags {
  readonly caseInsensitive?: boolean
  readonly multiline?: boolean
  readonly dotAll?: boolean
  readonly unicodeCase?: boolean
  readonly comments?: boolean
  readonly unixLines?: boolean
  readonly unicodeCharacterClass?: boolean
}

/**
 * `invalid`: Java throws PatternSyntaxException with this description. `unsupported`: Java takes it and this matcher
 * does not. `at` is the offset in the pattern, -1 where Java gives none.
 */
export type RegexCompiled =
  | { readonly kind: 'regex'; readonly regex: JavaRegex }
  | { readonly kind: 'invalid'; readonly message: string; readonly at: number }
  | { readonly kind: 'unsupported'; readonly message: string; readonly at: number }

/** Steps a matcher may still take; each call takes from it, so that one allowance can serve many calls. */
export interface RegexBudget {
  steps: number
}

export interface RegexMatch {
  readonly kind: 'match'
  readonly start: number
  readonly end: number
  /** By number, 0 being the whole match; undefined where a group took no part. Offsets into the text. */
  readonly groups: readonly (TextRange | undefined)[]
}

export type RegexFound = RegexMatch | { readonly kind: 'none' } | { readonly kind: 'budget' }

/** `invalid`: Java throws for the replacement, which it reads only once something matches. */
export type RegexReplaced =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'invalid'; readonly message: string }
  | { readonly kind: 'budget' }

export type RegexSplit = { readonly kind: 'parts'; readonly parts: readonly string[] } | { readonly kind: 'budget' }
