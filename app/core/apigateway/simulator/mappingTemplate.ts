import type { Diagnostic } from '../../diagnostics/index.ts'
import type { TextRange } from '../../text/index.ts'
import { renderTemplate } from '../../vtl/index.ts'
import { createTemplateScope, type TemplateInput, type TemplateScope } from '../variables/createTemplateVariables.ts'
import { configurationError, type GatewayFailure } from './gatewayFailure.ts'
import { parsedTemplate } from './parsedTemplate.ts'
import { hasRepeatedOverride } from './repeatedOverride.ts'
import type { SimulationRecord } from './simulationRecord.ts'
import type { TextSpan, TracedText } from './tracedText.ts'

/** A rendered template, with the scope that it ran in: overrides are read from its context. */
export interface RenderedTemplate {
  readonly side: 'request' | 'response'
  readonly output: TracedText
  readonly scope: TemplateScope
  readonly key: string
}

type Rendered = Extract<ReturnType<typeof renderTemplate>, { readonly kind: 'rendered' }>

interface TemplateRun {
  /** `request` templates answer 400 for a body that json-smart refuses, `response` templates 500. */
  readonly side: 'request' | 'response'
  readonly key: string
  readonly text: string
  readonly input: TemplateInput
  readonly traced: boolean
}

/** Runs a mapping template; what it wrote into `input.context` stays there. A template that fails ends with 500. */
export function runMappingTemplate(run: TemplateRun, record: SimulationRecord): RenderedTemplate | GatewayFailure {
  const stage = run.side === 'request' ? 'template' : 'response-template'
  const scope = createTemplateScope(run.input)
  const parsed = parsedTemplate(run.text)
  const rendered = renderTemplate(parsed, { variables: scope.variables, traced: run.traced })
  for (const sentence of scope.observations.sentences) record.sayUnverified(stage, sentence)
  for (const diagnostic of rendered.diagnostics) {
    record.report(inTemplate(diagnostic, run))
    // Whether AWS cuts such a loop or fails the template is not recorded (api-gateway facts 9).
    if (diagnostic.code === 'vtl/loop-cut') record.sayUnverified(stage, diagnostic.message)
  }
  if (rendered.kind === 'rendered') {
    if (scope.payload.refusal === undefined && looksBroken(scope.payload.text)) {
      record.sayUnverified(stage, 'The body is no JSON, and the template did not read it: it rendered all the same.')
    }
    if (hasRepeatedOverride(scope.context, nameOf(run), record))
      return configurationError(`Unable to transform ${run.side}`)
    record.say(stage, `The ${run.side} template for ${run.key} rendered ${rendered.output.length} characters.`)
    return {
      side: run.side,
      output: { text: rendered.output, spans: spansOf(rendered, run, scope) },
      scope,
      key: run.key,
    }
  }
  const refusal = scope.payload.refusal
  if (refusal !== undefined && run.side === 'request') {
    record.say(stage, `The template reads the body, which cannot be read: ${refusal}.`)
    return { failure: 'BAD_REQUEST_BODY', message: `Could not process payload${refusal}` }
  }
  const failure = rendered.diagnostics.find(({ severity }) => severity === 'error')
  const sentence = `The ${run.side} template for ${run.key} failed: ${failure?.message ?? 'it does not parse.'}`
  // That a function of $util refuses its argument is what Java's own would do; nobody has recorded it.
  if (failure?.code.startsWith('apigateway/util-') === true) record.sayUnverified(stage, sentence)
  else record.say(stage, sentence)
  return configurationError(`Unable to transform ${run.side}`)
}

/** JSON that breaks off, told by its ends: that the body is parsed only where it is read is inferred (api-gateway facts 3.5). */
function looksBroken(body: string): boolean {
  const [first, last] = [body.trimStart()[0], body.trimEnd().at(-1)]
  return (first === '{' && last !== '}') || (first === '[' && last !== ']')
}

/** Items of a loop come from one range of the template: one `{key, range}` serves them all. */
function spansOf({ spans }: Rendered, { key }: TemplateRun, scope: TemplateScope): readonly TextSpan[] {
  const places = new Map<TextRange, { readonly key: string; readonly range: TextRange }>()
  return spans.map(({ start, end, template: range, origins }) => {
    let template = places.get(range)
    if (template === undefined) {
      template = { key, range }
      places.set(range, template)
    }
    return { start, end, template, origins: scope.resolveOrigins(origins) }
  })
}

/** Template diagnostics name the template, so that an editor can place them. */
function inTemplate(diagnostic: Diagnostic, run: TemplateRun): Diagnostic {
  if (diagnostic.at.kind !== 'source') return diagnostic
  return { ...diagnostic, at: { ...diagnostic.at, source: nameOf(run) } }
}

function nameOf({ side, key }: TemplateRun): string {
  return `${side}Templates/${key}`
}
