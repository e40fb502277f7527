import type { Method, TemplateInput } from '../../apigateway/index.ts'
import type { Field } from '../../schema/index.ts'

export interface ParameterName {
  readonly in: 'path' | 'querystring' | 'header'
  readonly name: string
  readonly description?: string
}

/** What is known around a template: everything that completion offers and hover evaluates beyond its text. */
export interface TemplateContext {
  /** The body's fields; undefined where its shape is not known. */
  readonly body: Field | undefined
  readonly parameters: readonly ParameterName[]
  readonly stageVariables: readonly string[]
  /** The content type that the template is for. */
  readonly contentType: string
  /** The method as API Gateway has it; undefined where the template stands alone. */
  readonly method: Method | undefined
  /** A fresh copy for each run, as templates write to `$context`; undefined without a sample. */
  readonly sample: (() => TemplateInput) | undefined
}

/** Of a template of which nothing is known but that it makes JSON. */
export const emptyContext: TemplateContext = {
  body: undefined,
  parameters: [],
  stageVariables: [],
  contentType: 'application/json',
  method: undefined,
  sample: undefined,
}
