import type { TemplateCheck, VelocityContext } from '../../vtl/index.ts'
import type { Method } from '../restApi.ts'

/** What a field of a body is, as its schema says. */
export type BodyType = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean'

/** Where a mapping template stands. What is not given is not checked. */
export interface TemplateContext {
  readonly side: 'request' | 'response' | 'gatewayResponse'
  /** The key of the template: of a request what the client sends, of a response what it accepts. */
  readonly contentType: string
  readonly method?: Method
  /** The type of what a JSONPath of the body leads to; undefined where the schema does not say. */
  readonly bodyType?: (path: string) => BodyType | undefined
}

export type GatewayCheck = TemplateCheck<TemplateContext & VelocityContext>
