export type {
  JsonPath,
  JsonPathBudget,
  JsonPathLocation,
  JsonPathOutcome,
  JsonPathParameter,
  JsonPathSegment,
} from './jsonPath.ts'
export type { JsonPathOperand, JsonPathOperator, JsonPathPredicate } from './filter/predicate.ts'
export { jsonPathOf, parseJsonPath } from './parse.ts'
export { evaluateJsonPath, memberAt } from './evaluate.ts'
