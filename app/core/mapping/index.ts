// The model (a drawing)
export type {
  ArrayNode,
  As,
  Body,
  Common,
  Condition,
  Expression,
  Fallback,
  Id,
  Item,
  Mapping,
  Member,
  Node,
  ObjectNode,
  Over,
  ParameterRule,
  Payload,
  Policy,
  Raw,
  RawNode,
  Shape,
  Source,
  ValueNode,
  XmlForm,
} from './model.ts'
export { createIdCounter, freshId, type IdSource } from './ids.ts'
// The text form of expressions
export { parseCondition, parseExpression } from './expression/parser.ts'
export { printCondition, printExpression } from './expression/printer.ts'
export { emptyScope, type ExpressionScope } from './expression/scope.ts'
export { type FunctionDefinition, type FunctionName, functions, isFunctionName } from './functions/index.ts'
// Compiling
export type { CompiledMapping, CompiledTemplate, RuleRange } from './compiled.ts'
export { compileMapping, type CompileOptions } from './compile/compileMapping.ts'
// The direct reading of the rules
export type { MappingInput } from './interpret/input.ts'
export { interpretParameter, type InterpretedParameter } from './interpret/parameter.ts'
export { interpretPayload, type InterpretedPayload } from './interpret/payload.ts'
export type { XmlElement } from './interpret/xml.ts'
export { type Reading, type ReadingQuestion, type Readings, readInRequest } from './interpret/readings.ts'
// Lines
export { loopsInScope } from './loopsInScope.ts'
export { readsBody, type SourceRead, type SourceTarget, walkSources } from './walk.ts'
// One way to write what means the same
export { normaliseMapping } from './normalise/index.ts'
export { policyCases } from './normalise/policy.ts'
// Suggestions
export { suggest } from './suggest/suggest.ts'
export type { Factor, MatchField, Suggestion } from './suggest/suggestion.ts'
// Templates as drawings
export { type Coverage, type DecompiledTemplate, decompileTemplate } from './recognise/decompileTemplate.ts'
export { type Difference, type Equivalence, checkEquivalence } from './recognise/equivalence.ts'
export { type RawStretch, type RecognisedTemplate, recogniseTemplate } from './recognise/recogniseTemplate.ts'
export type { RecogniseHints } from './recognise/scope.ts'
