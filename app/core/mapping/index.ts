// The model (a drawing)
export type {
  ArrayNode, As, Body, Common, Condition, Expression, Fallback, Id, Item, Mapping, Member, Node, ObjectNode, Over,
  ParameterRule, Payload, Policy, Raw, RawNode, Shape, Source, ValueNode, XmlForm,
} from './model.ts'
// Compiling
export type { CompiledMapping, CompiledTemplate, RuleRange } from './compiled.ts'
// compileMapping(mapping, {side: 'request' | 'response', integrationType}) → CompiledMapping
// interpretPayload(payload, input), interpretParameter(rule, input)
// parseExpression(text, scope) → Parsed<Expression | undefined>; printExpression(expression, scope)
// normaliseMapping(mapping); walkSources(mapping) → the lines
