// The service for templates
export { createLanguageService, type LanguageService } from './languageService.ts'
export type {
  CompletionItem,
  CompletionKind,
  DocumentSymbol,
  Documentation,
  FoldingRange,
  Hover,
  HoverValue,
  SemanticToken,
  SignatureHelp,
} from './answers.ts'
export { semanticTokenTypes } from './answers.ts'
// What it knows beyond the text
export { emptyContext, type TemplateContext, type TemplateSide } from './context/templateContext.ts'
export { gatewayResponseContextOf, templateContextOf, type TemplatePlace } from './context/templateContextOf.ts'
// Expressions and paths, as target rows take them
export { createExpressionService, type ExpressionService } from './expressions/expressionService.ts'
export { expressionNamesOf } from './expressions/expressionNamesOf.ts'
export { completeJsonPath } from './completion/completeJsonPath.ts'
export { type FieldPlace, fieldPlace } from './fields/fieldPlace.ts'
