import { describe, expect, it } from 'vitest'
import { describeCheck } from '../../testing/describeCheck.ts'
import { checkVelocity, parseTemplate } from '../index.ts'
import { bareWordCases } from './bareWord.cases.ts'
import { bracedTargetCases } from './bracedTarget.cases.ts'
import { classUnavailableCases } from './classUnavailable.cases.ts'
import { deepNestingCases } from './deepNesting.cases.ts'
import { directivePrintedCases } from './directivePrinted.cases.ts'
import { divisionByZeroCases } from './divisionByZero.cases.ts'
import { hyphenatedNameCases } from './hyphenatedName.cases.ts'
import { indexOutOfRangeCases } from './indexOutOfRange.cases.ts'
import { ineffectiveEscapeCases } from './ineffectiveEscape.cases.ts'
import { literalConditionCases } from './literalCondition.cases.ts'
import { loopLimitCases } from './loopLimit.cases.ts'
import { macroIgnoredCases } from './macroIgnored.cases.ts'
import { overwrittenVariableCases } from './overwrittenVariable.cases.ts'
import { resourceNotFoundCases } from './resourceNotFound.cases.ts'
import { shadowedLoopVariableCases } from './shadowedLoopVariable.cases.ts'
import { textArithmeticCases } from './textArithmetic.cases.ts'
import { textComparisonCases } from './textComparison.cases.ts'
import { trailingCommaCases } from './trailingComma.cases.ts'
import { undefinedConditionCases } from './undefinedCondition.cases.ts'
import { undefinedVariableCases } from './undefinedVariable.cases.ts'
import { unusedVariableCases } from './unusedVariable.cases.ts'
import { calledBlockCases } from './calledBlock.cases.ts'
import { breakOutsideLoopCases } from './breakOutsideLoop.cases.ts'
import { unreachableCases } from './unreachable.cases.ts'
import { textLoopCases } from './textLoop.cases.ts'
import { outsideLoopCases } from './outsideLoop.cases.ts'
import { printedResultCases } from './printedResult.cases.ts'
import { repeatedConditionCases } from './repeatedCondition.cases.ts'
import { duplicateKeyCases } from './duplicateKey.cases.ts'
import type { CheckCases } from './checkCases.ts'
import { velocityChecks } from './registry.ts'

const cases: Readonly<Record<string, CheckCases>> = {
  'vtl/bare-word': bareWordCases,
  'vtl/braced-target': bracedTargetCases,
  'vtl/break-outside-loop': breakOutsideLoopCases,
  'vtl/called-block': calledBlockCases,
  'vtl/class-unavailable': classUnavailableCases,
  'vtl/deep-nesting': deepNestingCases,
  'vtl/directive-printed': directivePrintedCases,
  'vtl/division-by-zero': divisionByZeroCases,
  'vtl/duplicate-key': duplicateKeyCases,
  'vtl/hyphenated-name': hyphenatedNameCases,
  'vtl/index-out-of-range': indexOutOfRangeCases,
  'vtl/ineffective-escape': ineffectiveEscapeCases,
  'vtl/literal-condition': literalConditionCases,
  'vtl/loop-limit': loopLimitCases,
  'vtl/macro-ignored': macroIgnoredCases,
  'vtl/outside-loop': outsideLoopCases,
  'vtl/overwritten-variable': overwrittenVariableCases,
  'vtl/printed-result': printedResultCases,
  'vtl/repeated-condition': repeatedConditionCases,
  'vtl/resource-not-found': resourceNotFoundCases,
  'vtl/shadowed-loop-variable': shadowedLoopVariableCases,
  'vtl/text-arithmetic': textArithmeticCases,
  'vtl/text-comparison': textComparisonCases,
  'vtl/text-loop': textLoopCases,
  'vtl/trailing-comma': trailingCommaCases,
  'vtl/undefined-condition': undefinedConditionCases,
  'vtl/undefined-variable': undefinedVariableCases,
  'vtl/unreachable': unreachableCases,
  'vtl/unused-variable': unusedVariableCases,
}

for (const [code, own] of Object.entries(cases)) {
  describeCheck(code, (template) => checkVelocity(parseTemplate(template), { variables: ['input', 'util'] }), own)
}

describe('the checks of Velocity', () => {
  it('all have their cases', () => {
    expect(velocityChecks.map(({ code }) => code)).toEqual(Object.keys(cases))
  })
})
