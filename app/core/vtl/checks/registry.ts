import { bareWord } from './bareWord.ts'
import { bracedTarget } from './bracedTarget.ts'
import { breakOutsideLoop } from './breakOutsideLoop.ts'
import { calledBlock } from './calledBlock.ts'
import { classUnavailable } from './classUnavailable.ts'
import { deepNesting } from './deepNesting.ts'
import { directivePrinted } from './directivePrinted.ts'
import { divisionByZero } from './divisionByZero.ts'
import { duplicateKey } from './duplicateKey.ts'
import { hyphenatedName } from './hyphenatedName.ts'
import { indexOutOfRange } from './indexOutOfRange.ts'
import { ineffectiveEscape } from './ineffectiveEscape.ts'
import { literalCondition } from './literalCondition.ts'
import { loopLimit } from './loopLimit.ts'
import { macroIgnored } from './macroIgnored.ts'
import { outsideLoop } from './outsideLoop.ts'
import { overwrittenVariable } from './overwrittenVariable.ts'
import { printedResult } from './printedResult.ts'
import { repeatedCondition } from './repeatedCondition.ts'
import { resourceNotFound } from './resourceNotFound.ts'
import { shadowedLoopVariable } from './shadowedLoopVariable.ts'
import type { VelocityCheck } from './templateCheck.ts'
import { textArithmetic } from './textArithmetic.ts'
import { textComparison } from './textComparison.ts'
import { textLoop } from './textLoop.ts'
import { trailingComma } from './trailingComma.ts'
import { undefinedCondition } from './undefinedCondition.ts'
import { undefinedVariable } from './undefinedVariable.ts'
import { unreachable } from './unreachable.ts'
import { unusedVariable } from './unusedVariable.ts'

/** Every check that needs to know nothing but Velocity as API Gateway runs it. */
export const velocityChecks: readonly VelocityCheck[] = [
  bareWord,
  bracedTarget,
  breakOutsideLoop,
  calledBlock,
  classUnavailable,
  deepNesting,
  directivePrinted,
  divisionByZero,
  duplicateKey,
  hyphenatedName,
  indexOutOfRange,
  ineffectiveEscape,
  literalCondition,
  loopLimit,
  macroIgnored,
  outsideLoop,
  overwrittenVariable,
  printedResult,
  repeatedCondition,
  resourceNotFound,
  shadowedLoopVariable,
  textArithmetic,
  textComparison,
  textLoop,
  trailingComma,
  undefinedCondition,
  undefinedVariable,
  unreachable,
  unusedVariable,
]
