import { atRule } from '../../diagnostics/index.ts'
import { assertNever } from '../../text/index.ts'
import { functions, isFunctionName } from '../functions/index.ts'
import type { Condition, Expression, Id } from '../model.ts'
import { compileCollect } from './collect.ts'
import { type Cond, always, and } from './condition.ts'
import { compileKeptText } from './kept.ts'
import { type Case, type Cases, absentLeaf, closeCases, single } from './leaf.ts'
import { type Place, placeWithin, refuse } from './place.ts'
import { isJson } from './quote.ts'
import { compileSource } from './source.ts'
import { compileTest } from './test.ts'
import { textVariable } from './text.ts'

/** What an expression comes down to, case by case; undefined after a refusal, which is reported at the place's rule. */
export function compileExpression(expression: Expression, place: Place): Cases | undefined {
  switch (expression.kind) {
    case 'ref': {
      const { source } = expression
      if (source.kind === 'variable') return compileVariable(source.id, place)
      const leaf = compileSource(source, place)
      return leaf && single(leaf)
    }
    case 'literal':
      return compileLiteral(expression.json, place)
    case 'text': {
      const parts = compileAll(expression.parts, place)
      return parts && single({ kind: 'template', parts })
    }
    case 'call':
      return compileCall(expression, place)
    case 'choose':
      return compileChoose(expression, place)
    case 'collect':
      return compileCollect(expression, place, compileExpression)
    case 'raw':
      return compileKeptText(expression.vtl, place)
    default:
      return assertNever(expression)
  }
}

function compileAll(expressions: readonly Expression[], place: Place): readonly Cases[] | undefined {
  const all = expressions.map((expression) => compileExpression(expression, place))
  return all.every((cases) => cases !== undefined) ? all : undefined
}

function compileLiteral(json: string, place: Place): Cases | undefined {
  if (isJson(json)) return single({ kind: 'constant', json: json.trim() })
  return refuse(place, {
    code: 'bad-constant',
    message: `The constant ${json} is not JSON.`,
    hint: 'Text stands in double quotes.',
  })
}

function compileCall({ fn, args }: Extract<Expression, { kind: 'call' }>, place: Place): Cases | undefined {
  if (!isFunctionName(fn)) return refuse(place, { code: 'unknown-function', message: `There is no function ${fn}.` })
  const definition = functions[fn]
  const { least, most } = definition.arguments
  if (args.length < least || args.length > most) {
    return refuse(place, {
      code: 'wrong-arguments',
      message: `${fn} is called with ${args.length} ${args.length === 1 ? 'value' : 'values'}.`,
      hint: `It is written ${definition.documentation.signature}.`,
    })
  }
  if (definition.unverified) noteUnverified(fn, place)
  if (!definition.early || place.loops.length > 0) {
    const compiled = compileAll(args, place)
    return compiled && definition.compile(compiled, place)
  }
  // It fails the template, and so does that wherever it stands, whether or not what it gives is needed.
  const top = placeWithin(place)
  const compiled = compileAll(args, top)
  const cases = compiled && definition.compile(compiled, top)
  place.state.preamble.push(...top.statements)
  return cases
}

function noteUnverified(fn: string, place: Place): void {
  const message = `${fn} calls a method of Java that nobody has recorded on AWS.`
  place.state.diagnostics.push(
    atRule('mapping/unverified-on-aws', 'info', place.rule, { message, hint: 'Try it there before relying on it.' }),
  )
}

function compileChoose(
  { branches, otherwise }: Extract<Expression, { kind: 'choose' }>,
  place: Place,
): Cases | undefined {
  const cases: Case[] = []
  for (const { when, then } of branches) {
    const condition = compileTest(when, place, compileExpression)
    const value = compileExpression(then, place)
    if (condition === undefined || value === undefined) return undefined
    // The cases of a value are closed, so that a branch that holds never falls through to the next one.
    cases.push(...value.map((one) => ({ when: and(condition, one.when), leaf: one.leaf })))
  }
  const last = otherwise ? compileExpression(otherwise, place) : single(absentLeaf)
  return last && closeCases([...cases, ...last])
}

/** A variable whose value is put together is set once at the top; any other one is read where it is used. */
function compileVariable(id: Id, place: Place): Cases | undefined {
  const { state } = place
  if (state.compiledVariables.has(id)) return state.compiledVariables.get(id)
  const variable = state.variables.find((candidate) => candidate.id === id)
  if (variable === undefined || state.openVariables.has(id)) {
    return refuse(place, {
      code: variable ? 'circular-variable' : 'unknown-variable',
      message: variable
        ? `The variable ${variable.name} depends on itself.`
        : 'This mapping reads a variable that does not exist.',
    })
  }
  state.openVariables.add(id)
  const top = { ...placeWithin(place), loops: [] }
  const cases = compileExpression(variable.value, top)
  state.openVariables.delete(id)
  const isText = cases?.length === 1 && cases[0]?.leaf.kind === 'template'
  const value: Cases | undefined = isText
    ? single({
        kind: 'text',
        ref: textVariable(cases, variable.name, top),
        string: true,
        present: always,
        name: variable.name,
      })
    : cases
  state.preamble.push(...top.statements)
  state.compiledVariables.set(id, value)
  return value
}

/** A condition of the model as one of the template; undefined after a refusal. */
export function compileCondition(condition: Condition, place: Place): Cond | undefined {
  return compileTest(condition, place, compileExpression)
}
