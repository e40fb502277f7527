import { absentCondition } from './absentCondition.ts'
import { bodyCondition } from './bodyCondition.ts'
import { builtJsonPath } from './builtJsonPath.ts'
import { emptyComparison } from './emptyComparison.ts'
import { errorContext } from './errorContext.ts'
import { hiddenHeader } from './hiddenHeader.ts'
import { invalidJsonPath } from './invalidJsonPath.ts'
import { jsonInQuotes } from './jsonInQuotes.ts'
import { lateOverride } from './lateOverride.ts'
import { loopComma } from './loopComma.ts'
import { missingCall } from './missingCall.ts'
import { mockWithoutStatus } from './mockWithoutStatus.ts'
import { overriddenHeader } from './overriddenHeader.ts'
import { overrideOnProxy } from './overrideOnProxy.ts'
import { overrideStatus } from './overrideStatus.ts'
import { overrideTwice } from './overrideTwice.ts'
import { parameterCondition } from './parameterCondition.ts'
import { parameterNameCase } from './parameterNameCase.ts'
import { printedContextMap } from './printedContextMap.ts'
import { printedMap } from './printedMap.ts'
import { rawBody } from './rawBody.ts'
import { shadowedParameter } from './shadowedParameter.ts'
import { unclosedJsonString } from './unclosedJsonString.ts'
import { undeclaredParameter } from './undeclaredParameter.ts'
import { unencodedFormValue } from './unencodedFormValue.ts'
import { unescapedBodyValue } from './unescapedBodyValue.ts'
import { unescapedMarkupValue } from './unescapedMarkupValue.ts'
import { unescapedParameter } from './unescapedParameter.ts'
import { unknownContextMember } from './unknownContextMember.ts'
import { unknownInputMember } from './unknownInputMember.ts'
import { unknownUtilFunction } from './unknownUtilFunction.ts'
import { unquotedBodyValue } from './unquotedBodyValue.ts'
import { unquotedParameter } from './unquotedParameter.ts'
import { unrestoredApostrophe } from './unrestoredApostrophe.ts'
import { unverifiedJsonPath } from './unverifiedJsonPath.ts'
import { unverifiedMethod } from './unverifiedMethod.ts'
import type { GatewayCheck } from './templateContext.ts'

/** Every check that knows `$input`, `$util`, `$context` or the method. */
export const gatewayChecks: readonly GatewayCheck[] = [
  absentCondition,
  bodyCondition,
  builtJsonPath,
  emptyComparison,
  errorContext,
  hiddenHeader,
  invalidJsonPath,
  jsonInQuotes,
  lateOverride,
  loopComma,
  missingCall,
  mockWithoutStatus,
  overriddenHeader,
  overrideOnProxy,
  overrideStatus,
  overrideTwice,
  parameterCondition,
  parameterNameCase,
  printedContextMap,
  printedMap,
  rawBody,
  shadowedParameter,
  unclosedJsonString,
  undeclaredParameter,
  unencodedFormValue,
  unescapedBodyValue,
  unescapedMarkupValue,
  unescapedParameter,
  unknownContextMember,
  unknownInputMember,
  unknownUtilFunction,
  unquotedBodyValue,
  unquotedParameter,
  unrestoredApostrophe,
  unverifiedJsonPath,
  unverifiedMethod,
]
