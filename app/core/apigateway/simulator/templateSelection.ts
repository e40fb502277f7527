import type { PassthroughBehavior } from '../integration.ts'
import type { GatewayFailure } from './gatewayFailure.ts'
import type { SimulationRecord } from './simulationRecord.ts'

/** The template that a payload is transformed with, by its key; `passthrough` where the payload goes on as it is. */
export type TemplateChoice<T> =
  | { readonly kind: 'template'; readonly key: string; readonly template: T }
  | { readonly kind: 'passthrough' }

/** The media type of a Content-Type or Accept header: the first one, without its parameters, in lower case. */
export function mediaTypeOf(header: string | undefined): string | undefined {
  const first = header?.split(',', 1)[0]?.split(';', 1)[0]?.trim().toLowerCase()
  return first === '' ? undefined : first
}

/** `isEmpty`: there is no body to pass, of which a 415 is not recorded. */
interface PassthroughChoice {
  readonly behavior: PassthroughBehavior
  readonly isEmpty?: boolean
}

/**
 * Chooses a request template by the client's Content-Type, `application/json` where it has none, or refuses with 415 as
 * `passthroughBehavior` says (api-gateway facts 4.1, 4.2). A `$default` key is an emulator's knowledge.
 */
export function selectRequestTemplate<T>(
  templates: ReadonlyMap<string, T>,
  contentType: string | undefined,
  { behavior, isEmpty = false }: PassthroughChoice,
  record: SimulationRecord,
): TemplateChoice<T> | GatewayFailure {
  const wanted = mediaTypeOf(contentType) ?? 'application/json'
  for (const [key, template] of templates) {
    if (mediaTypeOf(key) !== wanted) continue
    record.say(
      'template-selection',
      `The request template for ${key} was chosen by the Content-Type ${shown(contentType)}.`,
    )
    return { kind: 'template', key, template }
  }
  const fallback = templates.get('$default')
  if (fallback !== undefined) {
    record.sayUnverified('template-selection', `No request template is for ${wanted}; the one for $default was chosen.`)
    return { kind: 'template', key: '$default', template: fallback }
  }
  const reason = templates.size === 0 ? 'There is no request template' : `No request template is for ${wanted}`
  if (behavior === 'NEVER' || (behavior === 'WHEN_NO_TEMPLATES' && templates.size > 0)) {
    const sentence = `${reason} and passthroughBehavior is ${behavior}: API Gateway answers 415.`
    if (isEmpty) record.sayUnverified('template-selection', sentence)
    else record.say('template-selection', sentence)
    return { failure: 'UNSUPPORTED_MEDIA_TYPE' }
  }
  record.say('template-selection', `${reason} and passthroughBehavior is ${behavior}: the body passes through.`)
  return { kind: 'passthrough' }
}

/**
 * Chooses a response template by the client's Accept: its first media type; without one, or without a match,
 * `application/json` and else the first template (api-gateway facts 4.1). Undefined where there is no template at all.
 */
export function selectResponseTemplate<T>(
  templates: ReadonlyMap<string, T>,
  accept: string | undefined,
  record: SimulationRecord,
): { readonly key: string; readonly template: T } | undefined {
  const entries = [...templates].map(([key, template]) => ({ key, template }))
  const wanted = mediaTypeOf(accept)
  const match = entries.find(({ key }) => mediaTypeOf(key) === wanted)
  if (match !== undefined) {
    record.say('response-template', `The response template for ${match.key} was chosen by the Accept ${shown(accept)}.`)
    return match
  }
  const [first] = entries
  if (first === undefined) return undefined
  if (wanted === undefined) {
    const chosen = entries.find(({ key }) => mediaTypeOf(key) === 'application/json') ?? first
    record.say('response-template', `The client sent no Accept; the response template for ${chosen.key} was chosen.`)
    return chosen
  }
  record.sayUnverified(
    'response-template',
    `No response template is for ${wanted}; the first one, for ${first.key}, was chosen.`,
  )
  return first
}

function shown(header: string | undefined): string {
  return header === undefined ? 'application/json, the default' : header
}
