import type { Diagnostic } from '../diagnostics/index.ts'
import type { TextRange } from '../text/index.ts'
import { formatTemplate, type FormatOutcome, type ParsedTemplate } from '../vtl/index.ts'
import type { CompletionItem, DocumentSymbol, FoldingRange, Hover, SemanticToken, SignatureHelp } from './answers.ts'
import { complete } from './completion/complete.ts'
import { emptyContext, type TemplateContext } from './context/templateContext.ts'
import { definition } from './definition.ts'
import { diagnostics } from './diagnostics.ts'
import { documentSymbols } from './documentSymbols.ts'
import { foldingRanges } from './foldingRanges.ts'
import { gatewayResponseService } from './gateway-response/gatewayResponseService.ts'
import { hover } from './hover/hover.ts'
import { semanticTokens } from './semanticTokens.ts'
import { signatureHelp } from './signatureHelp.ts'

/** What an editor asks about a mapping template. Offsets are UTF-16 units of its source; nothing is kept between calls. */
export interface LanguageService {
  complete(template: ParsedTemplate, offset: number): readonly CompletionItem[]
  hover(template: ParsedTemplate, offset: number): Hover | undefined
  signatureHelp(template: ParsedTemplate, offset: number): SignatureHelp | undefined
  diagnostics(template: ParsedTemplate): readonly Diagnostic[]
  definition(template: ParsedTemplate, offset: number): TextRange | undefined
  documentSymbols(template: ParsedTemplate): readonly DocumentSymbol[]
  foldingRanges(template: ParsedTemplate): readonly FoldingRange[]
  semanticTokens(template: ParsedTemplate): readonly SemanticToken[]
  /** Edits that cannot change a byte of what the template renders. */
  format(template: ParsedTemplate): FormatOutcome
}

/**
 * The language service for templates that stand in `context`: of a request, a response or a gateway response. The caller parses, and decides what to parse anew.
 *
 * @example createLanguageService(templateContextOf(project, place)).hover(parseTemplate(text), 12)
 */
export function createLanguageService(context: TemplateContext = emptyContext): LanguageService {
  if (context.side === 'gatewayResponse') return gatewayResponseService(context)
  return {
    complete: (template, offset) => complete(template, offset, context),
    hover: (template, offset) => hover(template, offset, context),
    signatureHelp: (template, offset) => signatureHelp(template, offset, context),
    diagnostics: (template) => diagnostics(template, context),
    definition,
    documentSymbols,
    foldingRanges,
    semanticTokens,
    format: (template) => formatTemplate(template),
  }
}
