// The vocabulary
export { type OpaqueValue, type Value, shownValue } from './value.ts'
export type {
  ContentHandling,
  HttpVerb,
  IntegrationSettings,
  IntegrationType,
  MethodVerb,
  PassthroughBehavior,
} from './integration.ts'
export { type GatewayResponseType, gatewayResponseTypeNames } from './gatewayResponseType.ts'
export type {
  AuthorizationType,
  GatewayResponse,
  Integration,
  IntegrationResponse,
  Method,
  MethodResponse,
  Model,
  RestApi,
} from './restApi.ts'
// Parameter mappings
export type {
  MappingDestination,
  MappingExpression,
  MappingSide,
  ParameterLocation,
} from './parameter-mapping/expression.ts'
export { parseMappingExpression } from './parameter-mapping/parseMappingExpression.ts'
export { parseMappingDestination } from './parameter-mapping/parseMappingDestination.ts'
// The variables of mapping templates
export { createTemplateVariables, type TemplateInput } from './variables/createTemplateVariables.ts'
export { requestTemplateInput } from './simulator/requestTemplateInput.ts'
export { utilFunctions } from './variables/functions/registry.ts'
export type { UtilFunction } from './variables/functions/utilFunction.ts'
// The simulator
export type {
  BackendResponse,
  ClientRequest,
  HttpResponse,
  IntegrationRequest,
  Pairs,
  RequestPart,
  RequestSpan,
  ResponseSpan,
  SimulationInput,
  SimulationOutcome,
  TraceStep,
} from './simulation.ts'
export { simulate } from './simulator/simulate.ts'
export { integrationResponseTaking } from './simulator/integrationResponseTaking.ts'
// An integration request, or a method response, as text
export { printCurl, printRawRequest, printRawResponse } from './printRequest.ts'
// What API Gateway would refuse
export { checkDeployment } from './checks/checkDeployment.ts'
export { checkResources, type GatewayResource, resourcePaths } from './checks/checkResources.ts'
export { checkMethod } from './checks/checkMethod.ts'
export { checkResourcePaths } from './checks/checkResourcePaths.ts'
export { checkRestApi } from './checks/checkRestApi.ts'
// What a mapping template probably does not mean
export { checkTemplate, type CheckTemplateContext } from './template-checks/checkTemplate.ts'
export { gatewayChecks } from './template-checks/registry.ts'
export { nearest as nearestName } from './template-checks/nearest.ts'
export { gatewayResponseChecks } from './template-checks/gateway-response/checkGatewayResponse.ts'
export { type Substitution, substitutionsOf } from './template-checks/gateway-response/substitutions.ts'
export type { BodyType } from './template-checks/templateContext.ts'
