export type { Origin } from './origin.ts'
export type { HostArgument, HostCallContext, HostFailure, HostObject, HostResult, PrintedMember, VtlValue } from './host.ts'
export { isHostObject } from './host.ts'
export type { RenderOptions, RenderOutcome, RenderSpan, VtlBudget, VtlDialect } from './render.ts'
// parseTemplate(text, dialect?) → ParsedTemplate {root, diagnostics}; renderTemplate(parsed, options) → RenderOutcome; printTemplate; visit
