import type { TemplateInput } from '../../apigateway/index.ts'
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
  /** A fresh copy for each run, as templates write to `$context`; undefined without a sample. */
  readonly sample: (() => TemplateInput) | undefined
}

export const emptyContext: TemplateContext = { body: undefined, parameters: [], stageVariables: [], sample: undefined }
