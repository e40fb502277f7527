import { JavaMap } from '../../java/index.ts'
import type { Origin, VtlValue } from '../../vtl/index.ts'
import { createContextHost } from './contextHost.ts'
import { InputHost } from './inputHost.ts'
import type { MapHost } from './mapHost.ts'
import { Observations } from './observations.ts'
import { OriginLedger } from './origins.ts'
import type { ParameterPlace } from './parameterGroups.ts'
import { Payload } from './payload.ts'
import { createStageVariablesHost } from './stageVariablesHost.ts'
import { UtilHost } from './utilHost.ts'

/** What a mapping template can see. Maps that are left out are empty; templates may write to `context`. */
export interface TemplateInput {
  /** As it was sent; '' reads `{}`. */
  readonly body?: string
  /** By place; one value a name. */
  readonly params?: { readonly [place in ParameterPlace]?: JavaMap }
  readonly context?: JavaMap
  readonly stageVariables?: JavaMap
}

/** The variables of one run, and what they noted during it. */
export interface TemplateScope {
  /** `input`, `util`, `context`, `stageVariables`: names without `$`. */
  readonly variables: ReadonlyMap<string, VtlValue>
  readonly context: MapHost
  readonly payload: Payload
  readonly observations: Observations
  /** Origins of rendered spans, with the roots `params.path`, `params.querystring`, `params.header`, `body`, `rawBody`, `context`, `stageVariables`. */
  resolveOrigins(origins: readonly Origin[]): readonly Origin[]
}

/** The variables of API Gateway's mapping templates, for one run (api-gateway facts 3.5 to 3.9). */
export function createTemplateVariables(input: TemplateInput): ReadonlyMap<string, VtlValue> {
  return createTemplateScope(input).variables
}

/** The same with the run's notes: where values came from, and what AWS is not known to do. */
export function createTemplateScope(input: TemplateInput): TemplateScope {
  const ledger = new OriginLedger()
  const observations = new Observations()
  const payload = new Payload(input.body ?? '', ledger)
  const { path = new JavaMap(), querystring = new JavaMap(), header = new JavaMap() } = input.params ?? {}
  const context = createContextHost(input.context ?? new JavaMap())
  const variables = new Map<string, VtlValue>()
  variables.set('input', new InputHost(payload, { path, querystring, header }, observations))
  variables.set('util', new UtilHost(observations))
  variables.set('context', context)
  variables.set('stageVariables', createStageVariablesHost(input.stageVariables ?? new JavaMap()))
  return {
    variables,
    context,
    payload,
    observations,
    resolveOrigins: (origins) => ledger.resolve(origins),
  }
}
