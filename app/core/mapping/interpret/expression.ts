import { jsonNodeToJava, parseJsonNode } from '../../json/index.ts'
import { assertNever } from '../../text/index.ts'
import { functions, isFunctionName } from '../functions/index.ts'
import type { Expression, Id } from '../model.ts'
import { interpretCollect } from './collect.ts'
import { holds } from './condition.ts'
import type { Environment } from './environment.ts'
import { type Found, absent, foundText } from './found.ts'
import { interpretSource } from './source.ts'
import { textOf } from './textOf.ts'

/** What an expression comes to. Kept Velocity and what the model cannot mean come to nothing. */
export function interpretExpression(expression: Expression, environment: Environment): Found {
  switch (expression.kind) {
    case 'ref':
      return expression.source.kind === 'variable'
        ? interpretVariable(expression.source.id, environment)
        : interpretSource(expression.source, environment)
    case 'literal':
      return interpretLiteral(expression.json)
    case 'text':
      return foundText(expression.parts.map((part) => textOf(interpretExpression(part, environment))).join(''))
    case 'call': {
      if (!isFunctionName(expression.fn)) return absent
      const args = expression.args.map((arg) => interpretExpression(arg, environment))
      return functions[expression.fn].interpret(args, environment.failures)
    }
    case 'choose': {
      const branch = expression.branches.find(({ when }) => holds(when, environment, interpretExpression))
      const chosen = branch ? branch.then : expression.otherwise
      return chosen ? interpretExpression(chosen, environment) : absent
    }
    case 'collect':
      return interpretCollect(expression, environment, interpretExpression)
    case 'raw':
      return absent
    default:
      return assertNever(expression)
  }
}

function interpretLiteral(text: string): Found {
  const { root, diagnostics } = parseJsonNode(text)
  if (root === undefined || diagnostics.some(({ severity }) => severity === 'error')) return absent
  const value = jsonNodeToJava(root)
  if (value === null) return { kind: 'null' }
  // A text is a text, whether it is constant or put together.
  return typeof value === 'string' ? foundText(value) : { kind: 'typed', value, json: text.trim() }
}

/** A variable depends on the payload alone, not on the loops around its use. */
function interpretVariable(id: Id, environment: Environment): Found {
  const variable = environment.variables.find((candidate) => candidate.id === id)
  if (variable === undefined) return absent
  // Without itself, so that a circle ends.
  const variables = environment.variables.filter((candidate) => candidate !== variable)
  return interpretExpression(variable.value, { ...environment, variables, rounds: [] })
}

/** Calls that fail a request wherever they stand, for what they refuse. */
export function interpretEarly(
  calls: readonly Extract<Expression, { kind: 'call' }>[],
  environment: Environment,
): void {
  for (const call of calls) {
    if (isFunctionName(call.fn) && functions[call.fn].early) interpretExpression(call, environment)
  }
}
