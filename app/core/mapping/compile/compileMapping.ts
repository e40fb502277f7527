import type { Diagnostic } from '../../diagnostics/index.ts'
import { assertNever } from '../../text/index.ts'
import type { CompiledMapping, CompiledTemplate } from '../compiled.ts'
import type { IntegrationType } from '../../apigateway/index.ts'
import type { Mapping } from '../model.ts'
import { compileRules } from './payload.ts'

export interface CompileOptions {
  readonly side: 'request' | 'response'
  readonly integrationType: IntegrationType
  /** Content types that can come in; those without a payload get no overrides, which is said at the rule. */
  readonly templateKeys?: readonly string[]
}

/**
 * A drawn mapping as API Gateway takes it: parameter mappings and templates. What cannot be said there is left out, and
 * a diagnostic at its rule says so. Never throws.
 */
export function compileMapping(mapping: Mapping, options: CompileOptions): CompiledMapping {
  const templates = new Map<string, CompiledTemplate>()
  const diagnostics: Diagnostic[] = []
  for (const payload of mapping.payloads) {
    const { body } = payload
    switch (body.kind) {
      case 'rules': {
        const compiled = compileRules({ id: payload.id, body }, () => [])
        diagnostics.push(...compiled.diagnostics)
        if (compiled.template) templates.set(payload.key, compiled.template)
        break
      }
      case 'template':
        templates.set(payload.key, { text: typeof body.vtl === 'string' ? body.vtl : '', ranges: [] })
        break
      case 'passthrough':
        break
      default:
        assertNever(body)
    }
  }
  return { parameters: new Map(), templates, diagnostics }
}
