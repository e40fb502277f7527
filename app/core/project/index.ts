// The document
export type {
  Api, Authorization, DeploymentTarget, Expectation, MethodRequest, Project, ProjectGatewayResponse,
  ProjectIntegrationResponse, ProjectMethod, ProjectMethodResponse, ProjectModel, RequestBody, RequestParameter,
  SamplePairs, SampleRequest, SampleResponse, StageVariable, TestCase,
} from './model.ts'
// readProject(text: string): ReadOutcome = {kind: 'project', project, diagnostics} | {kind: 'newer', version, project?, diagnostics} | {kind: 'unreadable', diagnostics}
// writeProject(project: Project): string; projectJsonSchema(): Json; createProject(name: string): Project; exampleProject(): Project
// Commands
export type { CommandOf, CommandType, ProjectCommand, Reduction, SecondLine } from './command.ts'
export type { CommandQuestion, CommandResult, RefusedCommand } from './commandResult.ts'
// applyCommand(project: Project, command: ProjectCommand, ids: IdSource): CommandResult
// Trees on screen
export type { SourceKind, SourceRow, TargetPlace, TargetRow } from './tree.ts'
export type { TargetPath, TargetStep } from './targetPath.ts'
export type { Line } from './line.ts'
export type { SampleValue } from './sampleValue.ts'
// sourceTree(project, method): readonly SourceRow[]; targetTree(project, method): readonly TargetRow[]     (the groups)
// linesOf(project, method): readonly Line[]; sampleValueOf(row: SourceRow, testCase: TestCase): SampleValue
// targetValues(project, method, outcome: SimulationOutcome): ReadonlyMap<Id, SampleValue>     (by rule)
// Running
export type { TracedSource, TracedSpan } from './tracedSpan.ts'
// toRestApi(project): {restApi: RestApi, methods: ReadonlyMap<Id, CompiledMethod>, diagnostics}
// CompiledMethod = {method: Method, mapping: CompiledMapping (the request's: templates with rule ranges, parameters with rules), diagnostics}
// simulateMethod(project, methodId, testCase, {traced}): SimulationOutcome
// traceOutcome(project, methodId, testCase, outcome): readonly TracedSpan[]
// runTestCases(project): readonly TestCaseResult[];  check(project): readonly Diagnostic[]
