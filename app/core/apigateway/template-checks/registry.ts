import { bodyCondition } from './bodyCondition.ts'
import { errorContext } from './errorContext.ts'
import { hiddenHeader } from './hiddenHeader.ts'
import { invalidJsonPath } from './invalidJsonPath.ts'
import { jsonInQuotes } from './jsonInQuotes.ts'
import { overriddenHeader } from './overriddenHeader.ts'
import { overrideOnProxy } from './overrideOnProxy.ts'
import { overrideTwice } from './overrideTwice.ts'
import { parameterCondition } from './parameterCondition.ts'
import { parameterNameCase } from './parameterNameCase.ts'
import { printedMap } from './printedMap.ts'
import { rawBody } from './rawBody.ts'
import { shadowedParameter } from './shadowedParameter.ts'
import { unclosedJsonString } from './unclosedJsonString.ts'
import { undeclaredParameter } from './undeclaredParameter.ts'
import { unescapedBodyValue } from './unescapedBodyValue.ts'
import { unescapedParameter } from './unescapedParameter.ts'
import { unknownContextMember } from './unknownContextMember.ts'
import { unknownUtilFunction } from './unknownUtilFunction.ts'
import { unquotedBodyValue } from './unquotedBodyValue.ts'
import { unquotedParameter } from './unquotedParameter.ts'
import { unrestoredApostrophe } from './unrestoredApostrophe.ts'
import { unverifiedJsonPath } from './unverifiedJsonPath.ts'
import { unverifiedMethod } from './unverifiedMethod.ts'
import type { GatewayCheck } from './templateContext.ts'

/** Every check that knows `$input`, `$util`, `$context` or the method. */
export const gatewayChecks: readonly GatewayCheck[] = [
  bodyCondition,
  errorContext,
  hiddenHeader,
  invalidJsonPath,
  jsonInQuotes,
  overriddenHeader,
  overrideOnProxy,
  overrideTwice,
  parameterCondition,
  parameterNameCase,
  printedMap,
  rawBody,
  shadowedParameter,
  unclosedJsonString,
  undeclaredParameter,
  unescapedBodyValue,
  unescapedParameter,
  unknownContextMember,
  unknownUtilFunction,
  unquotedBodyValue,
  unquotedParameter,
  unrestoredApostrophe,
  unverifiedMethod,
  unverifiedJsonPath,
]
