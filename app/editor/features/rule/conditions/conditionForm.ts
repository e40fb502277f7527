import {
  type Condition,
  type ExpressionScope,
  printCondition,
  printExpression,
} from '../../../../core/mapping/index.ts'

/** The tests that have fields of their own; every other condition is edited as text. */
export const conditionTests = [
  'present',
  'isEmpty',
  'isNull',
  '==',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
  'in',
  'matches',
  'text',
] as const
export type ConditionTest = (typeof conditionTests)[number]

/** A condition as fields: what is tested, how, and against what, each as a person types it. */
export interface ConditionForm {
  readonly test: ConditionTest
  readonly left: string
  readonly right: string
}

/** How a test is called where one chooses it. */
export const testWords: Readonly<Record<ConditionTest, string>> = {
  present: 'is present',
  isEmpty: 'is empty',
  isNull: 'is null',
  '==': 'equals',
  '!=': 'differs from',
  '<': 'is less than',
  '<=': 'is at most',
  '>': 'is more than',
  '>=': 'is at least',
  in: 'is one of',
  matches: 'matches',
  text: 'as text',
}

/** Whether a test takes a second operand. */
export function takesRight(test: ConditionTest): boolean {
  return !['present', 'isEmpty', 'isNull', 'text'].includes(test)
}

export function conditionForm(condition: Condition, scope: ExpressionScope): ConditionForm {
  switch (condition.kind) {
    case 'present':
    case 'empty':
    case 'null': {
      const test = condition.kind === 'present' ? 'present' : condition.kind === 'empty' ? 'isEmpty' : 'isNull'
      return { test, left: printExpression(condition.value, scope), right: '' }
    }
    case 'compare': {
      const right = printExpression(condition.right, scope)
      return { test: condition.op, left: printExpression(condition.left, scope), right }
    }
    case 'in': {
      const right = condition.list.map((one) => printExpression(one, scope)).join(', ')
      return { test: 'in', left: printExpression(condition.value, scope), right }
    }
    case 'matches':
      return { test: 'matches', left: printExpression(condition.value, scope), right: condition.pattern }
    case 'and':
    case 'or':
    case 'not':
    case 'raw':
      return { test: 'text', left: printCondition(condition, scope), right: '' }
  }
}

/** The text form that the fields stand for, to be read as a condition. */
export function formText({ test, left, right }: ConditionForm): string {
  switch (test) {
    case 'text':
      return left
    case 'present':
    case 'isEmpty':
    case 'isNull':
      return `${test}(${left})`
    case 'in':
      return `${left} in [${right}]`
    case 'matches':
      return `matches(${left}, ${JSON.stringify(right).replaceAll('${', '\\${')})`
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return `${left} ${test} ${right}`
  }
}

/** The fields for another test of the same value; as text, the condition that the fields stood for. */
export function withTest(form: ConditionForm, test: ConditionTest): ConditionForm {
  if (test === 'text') return { test, left: formText(form), right: '' }
  const { left, right } = form
  if (!takesRight(test) || right !== '') return { ...form, test }
  return { test, left, right: test === 'matches' ? '.*' : '""' }
}
