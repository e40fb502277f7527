import {
  createExpressionService,
  createLanguageService,
  expressionNamesOf,
  type ExpressionService,
  gatewayResponseContextOf,
  type LanguageService,
  templateContextOf,
} from '../core/language/index.ts'
import { type ParsedTemplate, parseTemplate } from '../core/vtl/index.ts'
import type { AskedValues, TargetPlace, ValuesAt } from '../core/project/index.ts'
import type {
  ExpressionAsk,
  LanguageAnswers,
  LanguageAsk,
  LanguageRequest,
  LanguageSurroundings,
} from './languageJob.ts'

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

const expressionAnswers: {
  readonly [ask in ExpressionAsk]: (service: ExpressionService, text: string, offset: number) => LanguageAnswers[ask]
} = {
  complete: (service, text, offset) => service.complete(text, offset),
  signatureHelp: (service, text, offset) => service.signatureHelp(text, offset),
  diagnostics: (service, text) => service.diagnostics(text),
}

/** A job that answers questions about templates, and remembers between them what stands around and the last text. */
export function createLanguageJob(): (payload: string) => string | Promise<string> {
  let service = createLanguageService()
  let around: LanguageSurroundings | undefined
  let parsed = parseTemplate('')
  return (payload) => {
    const { surroundings, text, ask, offset = 0, target, values } = JSON.parse(payload) as LanguageRequest
    if (surroundings !== undefined) {
      around = surroundings
      service = serviceFor(surroundings)
    }
    if (target !== undefined && values !== undefined) return valuesFor(around, target, values)
    if (target !== undefined) {
      if (around === undefined || !isExpressionAsk(ask)) return 'null'
      return JSON.stringify(expressionAnswers[ask](expressionServiceFor(around, target), text, offset) ?? null)
    }
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

/** `null` where no sample is chosen: then nothing has a value. Reading rules directly is fetched by whoever asks for it. */
async function valuesFor(
  around: LanguageSurroundings | undefined,
  place: TargetPlace,
  asked: AskedValues,
): Promise<string> {
  const sample = around?.method.testCases.find(({ id }) => id === around.testCase)
  if (around === undefined || sample === undefined) return 'null'
  const { api, method } = around
  const { valuesAt } = await import('./values.ts')
  const values: ValuesAt = valuesAt({ version: 1, api, methods: [method] }, method, { place, sample }, asked)
  return JSON.stringify(values)
}

function isExpressionAsk(ask: LanguageAsk): ask is ExpressionAsk {
  return Object.hasOwn(expressionAnswers, ask)
}

function expressionServiceFor({ api, method }: LanguageSurroundings, target: TargetPlace): ExpressionService {
  return createExpressionService(expressionNamesOf({ version: 1, api, methods: [method] }, method, target))
}
