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
export { type ParsedTemplate, parseTemplate } from './parser.ts'
export { printTemplate } from './printer.ts'
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
