// The document
export type {
  Api,
  Authorization,
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
// writeProject(project: Project): string
// Commands
export type { CommandOf, CommandType, ProjectCommand, Reduction, SecondLine } from './command.ts'
export type { CommandQuestion, CommandResult, RefusedCommand } from './commandResult.ts'
export { applyCommand } from './applyCommand.ts'
// Trees on screen
export type { SourceKind, SourceRow, TargetPlace, TargetRow } from './tree.ts'
export type { TargetPath, TargetStep } from './targetPath.ts'
export type { Line } from './line.ts'
export type { SampleValue } from './sampleValue.ts'
export { sourceTree } from './trees/sourceTree.ts'
export { targetTree } from './trees/targetTree.ts'
export { linesOf } from './trees/linesOf.ts'
export { sampleValueOf } from './trees/sampleValueOf.ts'
export { showPlace, showSource } from './payload/show.ts'
export { expressionScopeAt, type RuleView, ruleViewAt } from './ruleView.ts'
// targetValues(project, method: Id, sample: Id | TestCase, outcome: SimulationOutcome): ReadonlyMap<Id, SampleValue>     (by rule)
// Running
export type { TracedSource, TracedSpan } from './tracedSpan.ts'
// toRestApi(project): {restApi: RestApi, methods: ReadonlyMap<Id, CompiledMethod>, diagnostics}
// CompiledMethod = {method: Method, mapping: CompiledMapping (the request's: templates with rule ranges, parameters with rules), diagnostics}
// simulateMethod(project, method: Id, sample: Id | TestCase, {traced}): SimulationOutcome
// traceOutcome(project, method: Id, sample: Id | TestCase, outcome): readonly TracedSpan[]
// runTestCases(project): readonly TestCaseResult[];  check(project): readonly Diagnostic[]
