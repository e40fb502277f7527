// The document
export type {
  Api, Authorization, DeploymentTarget, Expectation, MethodRequest, Project, ProjectGatewayResponse,
  ProjectIntegrationResponse, ProjectMethod, ProjectMethodResponse, ProjectModel, RequestBody, RequestParameter,
  SamplePairs, SampleRequest, SampleResponse, StageVariable, TestCase,
} from './model.ts'
// Trees on screen
export type { SourceKind, SourceRow, TargetPlace, TargetRow } from './tree.ts'
export type { TargetPath, TargetStep } from './targetPath.ts'
// readProject(text) → {kind: 'project', project, diagnostics} | {kind: 'newer', version, …} | {kind: 'unreadable', diagnostics}
// writeProject(project) → string; projectJsonSchema(); createProject(name); exampleProject()
// applyCommand(project, command, ids: IdSource) → {kind:'done', project, patches, inverse, label, announce?} | {kind:'refused', diagnostics}
// toRestApi(project) → {restApi, sourceMap, diagnostics}; simulateMethod(project, method, testCase) → SimulationOutcome + joined trace
// traceOutcome(...) → for each span: template range, rule, source (with concrete array indexes) and its sample value
// sourceTree(project, method), targetTree(project, method), linesOf(project, method)
