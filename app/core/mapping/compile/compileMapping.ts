import type { IntegrationType } from '../../apigateway/index.ts'
import type { Diagnostic } from '../../diagnostics/index.ts'
import type { CompiledMapping, CompiledTemplate } from '../compiled.ts'
import type { Mapping } from '../model.ts'
import type { MappingSide } from './parameterMapping.ts'
import { planParameters } from './parameters.ts'
import { compilePayload } from './payload.ts'

export interface CompileOptions {
  readonly side: MappingSide
  readonly integrationType: IntegrationType
  /** Content types that can come in; those without a payload get no overrides, which is said at the rule. */
  readonly templateKeys?: readonly string[]
}

/**
 * A drawn mapping as API Gateway takes it: parameter mappings where they can say a rule, overrides in every template
 * where they cannot, and a template for each payload. What cannot be said there is left out, and a diagnostic at its
 * rule says so. Never throws.
 */
export function compileMapping(mapping: Mapping, options: CompileOptions): CompiledMapping {
  const plan = planParameters(mapping, options)
  const templates = new Map<string, CompiledTemplate>()
  const diagnostics = new Map<string, Diagnostic>()
  const report = (problems: readonly Diagnostic[]): void => {
    // An override is compiled once a template, and fails alike in each.
    for (const problem of problems)
      diagnostics.set(`${problem.code} ${JSON.stringify(problem.at)} ${problem.message}`, problem)
  }
  report(plan.diagnostics)
  for (const payload of mapping.payloads) {
    const compiled = compilePayload(payload, plan.overrides, options.side)
    report(compiled.diagnostics)
    if (compiled.template) templates.set(payload.key, compiled.template)
  }
  return { parameters: plan.mappings, templates, diagnostics: [...diagnostics.values()] }
}
