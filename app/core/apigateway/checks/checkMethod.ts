import type { Diagnostic } from '../../diagnostics/index.ts'
import type { Method, RestApi } from '../restApi.ts'
import { binaryTemplates } from './binaryTemplates.ts'
import { connection } from './connection.ts'
import { emptyTemplates } from './emptyTemplates.ts'
import { headerMappings } from './headerMappings.ts'
import { identityForwarding } from './identityForwarding.ts'
import { integrationType } from './integrationType.ts'
import { integrationUriCheck } from './integrationUriCheck.ts'
import { integrationVerb } from './integrationVerb.ts'
import { lambdaPatterns } from './lambdaPatterns.ts'
import { limits } from './limits.ts'
import type { MethodCheck } from './methodCheck.ts'
import { methodParameters } from './methodParameters.ts'
import { methodResponses } from './methodResponses.ts'
import { methodSettings } from './methodSettings.ts'
import { mockTemplate } from './mockTemplate.ts'
import { rawPassthrough } from './rawPassthrough.ts'
import { requestMappings } from './requestMappings.ts'
import { requestModels } from './requestModels.ts'
import { responseChoice } from './responseChoice.ts'
import { responseMappings } from './responseMappings.ts'
import { selectionPatterns } from './selectionPatterns.ts'
import { serviceHeaders } from './serviceHeaders.ts'
import { storedTexts } from './storedTexts.ts'
import { templateKeys } from './templateKeys.ts'
import { uriPlaceholders } from './uriPlaceholders.ts'

/** In the order in which a person meets them: the request, the integration, its mappings, its responses. */
const checks: readonly MethodCheck[] = [
  methodSettings,
  methodParameters,
  requestModels,
  methodResponses,
  integrationType,
  integrationVerb,
  integrationUriCheck,
  uriPlaceholders,
  connection,
  identityForwarding,
  storedTexts,
  requestMappings,
  headerMappings,
  serviceHeaders,
  templateKeys,
  emptyTemplates,
  mockTemplate,
  binaryTemplates,
  rawPassthrough,
  responseMappings,
  selectionPatterns,
  lambdaPatterns,
  responseChoice,
  limits,
]

/** What API Gateway would refuse of a method, or fail on every call, in its own words; places are pointers into `method`. */
export function checkMethod(method: Method, restApi: RestApi): readonly Diagnostic[] {
  return checks.flatMap((check) => check(method, restApi))
}
