// Contracts
export type { Origin } from './origin.ts'
export type {
  HostArgument,
  HostCallContext,
  HostFailure,
  HostObject,
  HostResult,
  PrintedMember,
  VtlValue,
} from './host.ts'
export { isHostObject } from './host.ts'
export type { RenderOptions, RenderOutcome, RenderSpan, VtlBudget, VtlDialect } from './render.ts'
// Reading
export type { ParsedTemplate } from './parsedTemplate.ts'
export { parseTemplate } from './parseTemplate.ts'
export { printTemplate } from './printer.ts'
export { type FormatOptions, type FormatOutcome, formatTemplate } from './format/formatTemplate.ts'
export type { KeptPart } from './format/regions.ts'
export { tokenizeTemplate, type VtlToken, type VtlTokenClass } from './tokens.ts'
export { childrenOf, visit } from './visitor.ts'
export type {
  BinaryNode,
  BinaryOperator,
  BlockNode,
  BranchNode,
  CallNode,
  Expression,
  ForeachNode,
  IfNode,
  IndexNode,
  MapEntryNode,
  Member,
  PropertyNode,
  ReferenceNode,
  SetNode,
  Statement,
  StringNode,
  TemplateNode,
  TextNode,
  VtlNode,
} from './ast.ts'
// Rendering
export { defaultBudget, renderTemplate } from './evaluator/render.ts'
// Checking
export type { CheckCases } from './checks/checkCases.ts'
export { checkVelocity, type CheckVelocityOptions } from './checks/checkVelocity.ts'
export { bareReferences, branchesOf } from './checks/conditions.ts'
export { type Guard, guardsOfBranch, guardsOfElse } from './checks/guard.ts'
export { quoted } from './checks/quote.ts'
export { velocityChecks } from './checks/registry.ts'
export { runChecks } from './checks/runChecks.ts'
export {
  type Finding,
  type SeverityTable,
  type TemplateCheck,
  toDiagnostic,
  type VelocityContext,
} from './checks/templateCheck.ts'
export {
  type Definition,
  nodesOf,
  referenceText,
  resolve,
  sourceOf,
  type TemplateFacts,
} from './checks/templateFacts.ts'
