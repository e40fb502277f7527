import { assertNever } from '../../text/index.ts'
import type { Condition, Expression, Over, Source } from '../model.ts'
import { printPlainPath, readPlainPath } from '../path.ts'

/** The one way to write an expression that means this. */
export function normaliseExpression(expression: Expression): Expression {
  switch (expression.kind) {
    case 'ref':
      return { kind: 'ref', source: normaliseSource(expression.source) }
    case 'literal':
      return { kind: 'literal', json: expression.json.trim() }
    case 'text':
      return normaliseText(expression.parts)
    case 'call':
      return normaliseCall(expression.fn, expression.args.map(normaliseExpression))
    case 'choose':
      return normaliseChoose(expression)
    case 'collect': {
      const { over, loop, where, value, how, by } = expression
      return {
        kind: 'collect',
        over: normaliseOver(over),
        loop,
        ...(where && { where: normaliseCondition(where) }),
        value: normaliseExpression(value),
        how,
        ...(by && { by: normaliseExpression(by) }),
      }
    }
    case 'raw':
      return { ...expression, reads: expression.reads.map(normaliseSource) }
    default:
      return assertNever(expression)
  }
}

/** Texts in texts are one text; what is constant in it is joined. A text of constants alone is a constant. */
function normaliseText(parts: readonly Expression[]): Expression {
  const flat = parts.map(normaliseExpression).flatMap((part) => (part.kind === 'text' ? part.parts : [part]))
  const joined: Expression[] = []
  for (const part of flat) {
    const chunk = stringInside(part)
    const before = joined.at(-1)
    const beforeChunk = before && stringInside(before)
    if (chunk === '') continue
    if (chunk !== undefined && beforeChunk !== undefined)
      joined.splice(-1, 1, { kind: 'literal', json: `"${beforeChunk}${chunk}"` })
    else joined.push(part)
  }
  const [only] = joined
  if (only === undefined) return { kind: 'literal', json: '""' }
  // One other part stays a text: a number would turn from text into a number, and what is absent from "" into nothing.
  return joined.length === 1 && stringInside(only) !== undefined ? only : { kind: 'text', parts: joined }
}

function stringInside(expression: Expression): string | undefined {
  return expression.kind === 'literal' && expression.json.startsWith('"') ? expression.json.slice(1, -1) : undefined
}

/** `concat` is a text; `default` in `default` is one list of choices. */
function normaliseCall(fn: string, args: readonly Expression[]): Expression {
  if (fn === 'concat' && args.length > 0) return normaliseText(args)
  const isDefault = (arg: Expression): arg is Extract<Expression, { kind: 'call' }> =>
    arg.kind === 'call' && arg.fn === fn
  const flat = fn === 'default' ? args.flatMap((arg) => (isDefault(arg) ? arg.args : [arg])) : args
  return { kind: 'call', fn, args: flat }
}

function normaliseChoose({ branches, otherwise }: Extract<Expression, { kind: 'choose' }>): Expression {
  const last = otherwise && normaliseExpression(otherwise)
  if (branches.length === 0 && last) return last
  return {
    kind: 'choose',
    branches: branches.map(({ when, then }) => ({ when: normaliseCondition(when), then: normaliseExpression(then) })),
    ...(last && { otherwise: last }),
  }
}

export function normaliseCondition(condition: Condition): Condition {
  switch (condition.kind) {
    case 'compare':
      return { ...condition, left: normaliseExpression(condition.left), right: normaliseExpression(condition.right) }
    case 'present':
    case 'null':
    case 'empty':
    case 'matches':
      return { ...condition, value: normaliseExpression(condition.value) }
    case 'in':
      return {
        ...condition,
        value: normaliseExpression(condition.value),
        list: condition.list.map(normaliseExpression),
      }
    case 'and':
    case 'or':
      return normaliseJunction(condition.kind, condition.all.map(normaliseCondition))
    case 'not': {
      const of = normaliseCondition(condition.of)
      return of.kind === 'not' ? of.of : { kind: 'not', of }
    }
    case 'raw':
      return condition
    default:
      return assertNever(condition)
  }
}

/** Junctions of one kind in each other are one; of one condition, that condition. */
function normaliseJunction(kind: 'and' | 'or', all: readonly Condition[]): Condition {
  const flat = all.flatMap((part) => (part.kind === kind ? part.all : [part]))
  const [only] = flat
  return only && flat.length === 1 ? only : { kind, all: flat }
}

export function normaliseOver(over: Over): Over {
  if (over.kind !== 'zip') return { kind: over.kind, source: normaliseExpression(over.source) }
  return { ...over, lists: over.lists.map(({ name, source }) => ({ name, source: normaliseExpression(source) })) }
}

/** The last of several values is what a source means anyway; plain paths are written one way. */
function normaliseSource(source: Source): Source {
  switch (source.kind) {
    case 'parameter': {
      const { many, ...rest } = source
      return many === 'all' ? source : rest
    }
    case 'body':
      return { ...source, path: normalisePath(source.path) }
    case 'loop': {
      const { path, ...rest } = source
      const plain = path === undefined ? '$' : normalisePath(path)
      return source.part === 'item' && plain !== '$' ? { ...rest, path: plain } : rest
    }
    case 'rawBody':
    case 'context':
    case 'stageVariable':
    case 'variable':
      return source
    default:
      return assertNever(source)
  }
}

function normalisePath(path: string): string {
  const steps = readPlainPath(path)
  return steps === undefined ? path : printPlainPath(steps)
}
