// The document
export type {
  Api,
  ApiDefaults,
  Authorization,
  BodyComparison,
  DeploymentTarget,
  Expectation,
  MethodRequest,
  Project,
  ProjectGatewayResponse,
  ProjectIntegrationResponse,
  ProjectMethod,
  ProjectMethodResponse,
  ProjectModel,
  RequestBody,
  RequestParameter,
  SamplePairs,
  SampleRequest,
  SampleResponse,
  StageVariable,
  TestCase,
} from './model.ts'
export { type ReadOutcome, readProject } from './document/readProject.ts'
export { projectJsonSchema } from './document/projectSchema.ts'
export { createProject } from './document/createProject.ts'
export { exampleProject } from './document/exampleProject.ts'
export { writeProject } from './document/writeProject.ts'
export { parseSchemaText, printSchemaText } from './document/schemaText.ts'
// Commands
export type {
  CommandOf,
  CommandType,
  LineEnd,
  LoopSettings,
  ProjectCommand,
  Reduction,
  Relink,
  SecondLine,
} from './command.ts'
export type { CommandChoice, CommandQuestion, CommandResult, RefusedCommand } from './commandResult.ts'
export { applyCommand } from './applyCommand.ts'
export { applyPatches } from './applyPatches.ts'
// Trees on screen
export type { SourceKind, SourceRow, TargetPlace, TargetRow } from './tree.ts'
export type { TargetPath, TargetStep } from './targetPath.ts'
export { parseBodyPath, printBodyPath } from './bodyPath.ts'
export type { Line } from './line.ts'
export { type MappingRow, mappingRows } from './mappingRows.ts'
export { placeOfRule } from './placeOfRule.ts'
export { targetKey, targetKeysAbove } from './trees/rowKeys.ts'
export { printSampleValue, type SampleValue } from './sampleValue.ts'
export { sourceTree } from './trees/sourceTree.ts'
export { targetTree } from './trees/targetTree.ts'
export { linesOf } from './trees/linesOf.ts'
export { sampleValueOf } from './trees/sampleValueOf.ts'
export { showPlace, showSource } from './payload/show.ts'
export { mappedExpression } from './payload/mappedExpression.ts'
export type { ConditionView, LoopView } from './loopView.ts'
export { expressionScopeAt, type RuleView, ruleViewAt } from './ruleView.ts'
export { targetValues } from './running/targetValues.ts'
export { type AskedValues, type ValueReading, type ValuesAt, valuesAt } from './running/valuesAt.ts'
// Suggestions
export { type LineSuggestion, suggestLines } from './suggestions/suggestLines.ts'
// A schema's next version
export { type Drift, type SchemaCommand, schemaDrift, type SuggestedRelink } from './drift/schemaDrift.ts'
export { keepDrawings } from './drift/keepDrawings.ts'
// Across methods
export type { ApiChecks, CheckSetting, Suppression, TeamAsk, TeamCheck } from './sharing/apiChecks.ts'
export { inheriting, withInherited } from './sharing/apiDefaults.ts'
export { copyReport } from './sharing/copyReport.ts'
export type { CopyReport } from './sharing/matchSources.ts'
// The sides of a method
export { type DrawnMethod, type DrawnResponse, drawingOf } from './sides/drawnMethod.ts'
export { backendSample } from './sides/backendSample.ts'
export { responseSide } from './sides/responseSide.ts'
export { responseValues } from './running/responseValues.ts'
// Running
export type { TracedSource, TracedSpan } from './tracedSpan.ts'
export { type CompiledProject, toRestApi } from './running/toRestApi.ts'
export type { CompiledMethod } from './running/compiledMethod.ts'
export { type SampleChoice, simulateMethod, type SimulateOptions } from './running/simulateMethod.ts'
export { type Exchange, simulateExchange } from './running/simulateExchange.ts'
export type { ResponseSource, TracedResponseSpan } from './tracedResponseSpan.ts'
export {
  emptySpanTable,
  hasSources,
  spanCount,
  spanMeans,
  spanPart,
  spanPlaces,
  spanRange,
  spansOfPart,
  type SpanTable,
} from './running/spanTable.ts'
export { type EmptyRead, emptyReads } from './running/emptyReads.ts'
export { tabulateSpans } from './running/tabulateSpans.ts'
export { spanSourceTexts, tracedSpanAt } from './running/tracedSpanAt.ts'
export { sampleTemplateInput } from './running/sampleTemplateInput.ts'
export { traceOutcome } from './running/traceOutcome.ts'
export { runTestCases, type TestCaseResult, type TestDifference } from './running/runTestCases.ts'
// Test cases
export { edgeSamples } from './testCases/edgeSamples.ts'
export { expectationOf } from './testCases/expectationOf.ts'
export { answerFor } from './testCases/answerFor.ts'
export { mockedAnswer } from './testCases/mockedAnswer.ts'
// Versions
export {
  compareProjects,
  type MappingDifference,
  type MethodDifference,
  type ProjectDifference,
} from './compare/compareProjects.ts'
// Problems
export { check } from './checks/check.ts'
export { checkSeverities } from './checks/checkSeverities.ts'
// Templates as drawings
export { drawTemplateOf, type TemplateDrawing } from './drawing/drawTemplateOf.ts'
