import type { Method, TemplateInput } from '../../apigateway/index.ts'
import type { Field } from '../../schema/index.ts'
import type { SeverityTable } from '../../vtl/index.ts'

export interface ParameterName {
  readonly in: 'path' | 'querystring' | 'header'
  readonly name: string
  readonly description?: string
}

/**
 * Which template it is: a request's or an integration response's, both Velocity, or a gateway response's, in which
 * `$context.…` and `$stageVariables.…` are replaced and nothing else (api-gateway facts 4.4).
 */
export type TemplateSide = 'request' | 'response' | 'gatewayResponse'

/** What is known around a template: everything that completion offers and hover evaluates beyond its text. */
export interface TemplateContext {
  readonly side: TemplateSide
  /** The fields of the body that `$input` reads: in a response the backend's. Undefined where its shape is not known. */
  readonly body: Field | undefined
  readonly parameters: readonly ParameterName[]
  readonly stageVariables: readonly string[]
  /** The content type that the template is for: of a request what the client sends, of a response what it accepts. */
  readonly contentType: string
  /** The method as API Gateway has it; undefined where the template stands alone. */
  readonly method: Method | undefined
  /** A fresh copy for each run, as templates write to `$context`; undefined without a sample. */
  readonly sample: (() => TemplateInput) | undefined
  /** Severities by code, as the project has them; `off` leaves a check out. */
  readonly severities?: SeverityTable
}

/** Of a template of which nothing is known but that it makes JSON. */
export const emptyContext: TemplateContext = {
  side: 'request',
  body: undefined,
  parameters: [],
  stageVariables: [],
  contentType: 'application/json',
  method: undefined,
  sample: undefined,
}
