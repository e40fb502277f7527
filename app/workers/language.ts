import {
  createLanguageService,
  gatewayResponseContextOf,
  type LanguageService,
  templateContextOf,
} from '../core/language/index.ts'
import { type ParsedTemplate, parseTemplate } from '../core/vtl/index.ts'
import type { LanguageAnswers, LanguageAsk, LanguageRequest, LanguageSurroundings } from './languageJob.ts'

type Answer = (service: LanguageService, template: ParsedTemplate, offset: number) => unknown

const answers: { readonly [ask in LanguageAsk]: Answer & ((...given: Parameters<Answer>) => LanguageAnswers[ask]) } = {
  complete: (service, template, offset) => service.complete(template, offset),
  hover: (service, template, offset) => service.hover(template, offset),
  signatureHelp: (service, template, offset) => service.signatureHelp(template, offset),
  diagnostics: (service, template) => service.diagnostics(template),
  definition: (service, template, offset) => service.definition(template, offset),
  documentSymbols: (service, template) => service.documentSymbols(template),
  foldingRanges: (service, template) => service.foldingRanges(template),
  semanticTokens: (service, template) => service.semanticTokens(template),
  format: (service, template) => service.format(template),
}

/** A job that answers questions about templates, and remembers between them what stands around and the last text. */
export function createLanguageJob(): (payload: string) => string {
  let service = createLanguageService()
  let parsed = parseTemplate('')
  return (payload) => {
    const { surroundings, text, ask, offset = 0 } = JSON.parse(payload) as LanguageRequest
    if (surroundings !== undefined) service = serviceFor(surroundings)
    if (parsed.source !== text) parsed = parseTemplate(text)
    // JSON has no word for undefined: no answer is null.
    return JSON.stringify(answers[ask](service, parsed, offset) ?? null)
  }
}

function serviceFor(surroundings: LanguageSurroundings): LanguageService {
  const { api, method, contentType, testCase, side = 'request' } = surroundings
  const project = { version: 1, api, methods: [method] } as const
  return createLanguageService(
    side === 'gatewayResponse'
      ? gatewayResponseContextOf(project, contentType)
      : templateContextOf(project, { method, contentType, testCase, side }),
  )
}
