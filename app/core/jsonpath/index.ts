export type { JsonPath, JsonPathBudget, JsonPathLocation, JsonPathOutcome, JsonPathParameter, JsonPathSegment } from './jsonPath.ts'
export type { JsonPathOperand, JsonPathOperator, JsonPathPredicate } from './predicate.ts'
// parseJsonPath(text: string): Parsed<JsonPath>       an error diagnostic: Jayway refuses the path; root.segments are what could be read
// jsonPathOf(text: string): Parsed<JsonPath>          the same, cached
// evaluateJsonPath(path: JsonPath, document: JavaValue, budget?: JsonPathBudget): JsonPathOutcome
