// The vocabulary
export { type OpaqueValue, type Value, shownValue } from './value.ts'
export type {
  ContentHandling, HttpVerb, IntegrationSettings, IntegrationType, MethodVerb, PassthroughBehavior,
} from './integration.ts'
export type {
  AuthorizationType, GatewayResponse, Integration, IntegrationResponse, Method, MethodResponse, Model, RestApi,
} from './restApi.ts'
// The simulator: simulate(input: SimulationInput): SimulationOutcome
export type {
  BackendResponse, ClientRequest, HttpResponse, IntegrationRequest, Pairs, RequestPart, RequestSpan, SimulationInput,
  SimulationOutcome, TraceStep,
} from './simulation.ts'
// createHosts({request, context, stageVariables, pathParameters}) → the variables $input $util $context $stageVariables
