import type {
  CompletionItem,
  DocumentSymbol,
  FoldingRange,
  Hover,
  SemanticToken,
  SignatureHelp,
  TemplateSide,
} from '../core/language/index.ts'
import type { Diagnostic } from '../core/diagnostics/index.ts'
import type { Id } from '../core/mapping/index.ts'
import type { Api, AskedValues, ProjectMethod, TargetPlace } from '../core/project/index.ts'
import type { TextRange } from '../core/text/index.ts'
import type { FormatOutcome } from '../core/vtl/index.ts'

/** What stands around a template. It crosses only when it changed, since models and samples can be megabytes. */
export interface LanguageSurroundings {
  readonly api: Api
  readonly method: ProjectMethod
  /** The content type that the template is for. */
  readonly contentType: string
  readonly testCase: Id | undefined
  /** Absent: a request template. */
  readonly side?: TemplateSide
}

/** Every question with its answer; offsets are UTF-16 units of the text. */
export interface LanguageAnswers {
  readonly complete: readonly CompletionItem[]
  readonly hover: Hover | undefined
  readonly signatureHelp: SignatureHelp | undefined
  readonly diagnostics: readonly Diagnostic[]
  readonly definition: TextRange | undefined
  readonly documentSymbols: readonly DocumentSymbol[]
  readonly foldingRanges: readonly FoldingRange[]
  readonly semanticTokens: readonly SemanticToken[]
  readonly format: FormatOutcome
}

export type LanguageAsk = keyof LanguageAnswers

/** What is asked about the text of an expression in a target row: as of templates, and as `ExpressionService` says. */
export type ExpressionAsk = 'complete' | 'signatureHelp' | 'diagnostics'

export interface LanguageRequest {
  /** Absent: the last ones stand. */
  readonly surroundings?: LanguageSurroundings
  readonly text: string
  readonly ask: LanguageAsk
  /** The target that the text is an expression for; absent for templates. Then `ask` is an `ExpressionAsk`. */
  readonly target?: TargetPlace
  /** What of the target is asked in place of `ask`: what expressions and conditions come to in the chosen sample. */
  readonly values?: AskedValues
  /** Where the caret is; questions about the whole text leave it out. */
  readonly offset?: number
}
