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
import type { CheckCases } from './checkCases.ts'
import { velocityChecks } from './registry.ts'

const cases: Readonly<Record<string, CheckCases>> = {
  'vtl/bare-word': bareWordCases,
  'vtl/braced-target': bracedTargetCases,
  'vtl/class-unavailable': classUnavailableCases,
  'vtl/deep-nesting': deepNestingCases,
  'vtl/directive-printed': directivePrintedCases,
  'vtl/division-by-zero': divisionByZeroCases,
  'vtl/hyphenated-name': hyphenatedNameCases,
  'vtl/index-out-of-range': indexOutOfRangeCases,
  'vtl/ineffective-escape': ineffectiveEscapeCases,
  'vtl/literal-condition': literalConditionCases,
  'vtl/loop-limit': loopLimitCases,
  'vtl/macro-ignored': macroIgnoredCases,
  'vtl/overwritten-variable': overwrittenVariableCases,
  'vtl/resource-not-found': resourceNotFoundCases,
  'vtl/shadowed-loop-variable': shadowedLoopVariableCases,
  'vtl/text-arithmetic': textArithmeticCases,
  'vtl/text-comparison': textComparisonCases,
  'vtl/trailing-comma': trailingCommaCases,
  'vtl/undefined-condition': undefinedConditionCases,
  'vtl/undefined-variable': undefinedVariableCases,
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
