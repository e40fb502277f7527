import { assertNever } from '../../text/index.ts'
import { isFunctionName } from '../functions/names.ts'
import type { Condition, Expression, Id, Over, Source } from '../model.ts'
import { printPlainPath, readPlainPath } from '../path.ts'
import { escapeInterpolation, quoteText } from './jsonText.ts'
import { parseExpression } from './parser.ts'
import { type ExpressionScope, emptyScope, isIdentifier, reservedWords, resolveName } from './scope.ts'

/**
 * The text form of an expression (docs/expressions.md): what `parseExpression` reads back as the same expression, but
 * for `fieldId`s and `many: 'last'`, which have no text. Loops and variables whose names do not reach here are written
 * by id.
 */
export function printExpression(expression: Expression, scope: ExpressionScope): string {
  switch (expression.kind) {
    case 'ref':
      return printSource(expression.source, scope)
    case 'literal':
      return printLiteral(expression.json)
    case 'text':
      return printText(expression.parts, scope)
    case 'call':
      return `${expression.fn}(${printAll(expression.args, scope)})`
    case 'choose': {
      const branches = expression.branches.map(
        ({ when, then }) => `${printCondition(when, scope)}, ${printExpression(then, scope)}`,
      )
      if (expression.otherwise) branches.push(printExpression(expression.otherwise, scope))
      return `if(${branches.join(', ')})`
    }
    case 'raw': {
      const reads = expression.reads.map((source) => `, ${printSource(source, scope)}`)
      return `raw(${quoteText(expression.vtl)}, ${quoteText(expression.reason)}${reads.join('')})`
    }
    case 'collect': {
      const where = expression.where ? `, where(${printCondition(expression.where, scope)})` : ''
      const by = expression.by ? `, by(${printExpression(expression.by, scope)})` : ''
      const value = printExpression(expression.value, scope)
      const over = printOver(expression.over, scope)
      return `collect(${quoteText(expression.how)}, ${quoteText(expression.loop)}, ${over}, ${value}${where}${by})`
    }
    default:
      return assertNever(expression)
  }
}

/** The text form of a condition, as it stands in `if(…)`; `parseCondition` reads it back. */
export function printCondition(condition: Condition, scope: ExpressionScope): string {
  switch (condition.kind) {
    case 'compare': {
      const left = printExpression(condition.left, scope)
      return `${left} ${condition.op} ${printExpression(condition.right, scope)}`
    }
    case 'present':
      return `present(${printExpression(condition.value, scope)})`
    case 'null':
      return `isNull(${printExpression(condition.value, scope)})`
    case 'empty':
      return `isEmpty(${printExpression(condition.value, scope)})`
    case 'matches':
      return `matches(${printExpression(condition.value, scope)}, ${quoteText(condition.pattern)})`
    case 'in':
      return `${printExpression(condition.value, scope)} in [${printAll(condition.list, scope)}]`
    case 'and':
    case 'or':
      return printJunction(condition, scope)
    case 'not':
      return `!${printOperand(condition.of, scope)}`
    case 'raw':
      return `rawCondition(${quoteText(condition.vtl)})`
    default:
      return assertNever(condition)
  }
}

function printJunction(condition: Extract<Condition, { kind: 'and' | 'or' }>, scope: ExpressionScope): string {
  const { kind, all } = condition
  if (all.length < 2) {
    return `${kind === 'and' ? 'all' : 'any'}(${all.map((part) => printCondition(part, scope)).join(', ')})`
  }
  // `&&` binds tighter, so that an `and` in an `or` needs no parentheses.
  const bare = (part: Condition): boolean =>
    part.kind === 'compare' || part.kind === 'in' || (kind === 'or' && part.kind === 'and')
  const parts = all.map((part) => (bare(part) ? printCondition(part, scope) : printOperand(part, scope)))
  return parts.join(kind === 'and' ? ' && ' : ' || ')
}

function printOperand(condition: Condition, scope: ExpressionScope): string {
  const text = printCondition(condition, scope)
  const junction = (condition.kind === 'and' || condition.kind === 'or') && condition.all.length > 1
  return junction || condition.kind === 'compare' || condition.kind === 'in' ? `(${text})` : text
}

function printAll(expressions: readonly Expression[], scope: ExpressionScope): string {
  return expressions.map((expression) => printExpression(expression, scope)).join(', ')
}

function printOver(over: Over, scope: ExpressionScope): string {
  if (over.kind !== 'zip') return `${over.kind}(${printExpression(over.source, scope)})`
  const lists = over.lists.map(({ name, source }) => `, ${quoteText(name)}, ${printExpression(source, scope)}`)
  return `zip(${quoteText(over.length)}${lists.join('')})`
}

function printLiteral(json: string): string {
  const text = escapeInterpolation(json)
  const { root } = parseExpression(text, emptyScope)
  return root?.kind === 'literal' && root.json === json ? text : `literal(${quoteText(json)})`
}

/** With `${…}` where that reads back as the same parts, as a list of parts otherwise. */
function printText(parts: readonly Expression[], scope: ExpressionScope): string {
  const chunks = parts.map((part) => (part.kind === 'literal' ? readChunk(part.json) : undefined))
  const adjacent = chunks.some((chunk, at) => chunk !== undefined && (chunk === '' || chunks[at + 1] !== undefined))
  if (adjacent || chunks.every((chunk) => chunk !== undefined)) return `text(${printAll(parts, scope)})`
  const inner = parts.map((part, at) => {
    const chunk = chunks[at]
    return chunk === undefined ? `\${${printExpression(part, scope)}}` : escapeInterpolation(chunk)
  })
  return `"${inner.join('')}"`
}

/** What stands between the quotes of a literal string that prints as itself. */
function readChunk(json: string): string | undefined {
  return json.startsWith('"') && printLiteral(json).startsWith('"') ? json.slice(1, -1) : undefined
}

function printSource(source: Source, scope: ExpressionScope): string {
  switch (source.kind) {
    case 'parameter': {
      const place = source.in === 'querystring' ? 'query' : source.in
      return `${place}${printStep(source.name)}${source.many === 'all' ? '[]' : ''}`
    }
    case 'body':
      return `body${printPath(source.path)}`
    case 'rawBody':
      return 'rawBody'
    case 'context': {
      const words = source.name.split('.')
      return `context${words.every(isIdentifier) ? `.${source.name}` : `[${quoteText(source.name)}]`}`
    }
    case 'stageVariable':
      return `stage${printStep(source.name)}`
    case 'variable': {
      const name = nameOf(source.id, 'variable', scope)
      return name ?? `variable(${quoteText(source.id)})`
    }
    case 'loop':
      return printLoopPart(source, scope)
    default:
      return assertNever(source)
  }
}

function printLoopPart(source: Extract<Source, { kind: 'loop' }>, scope: ExpressionScope): string {
  const name = nameOf(source.loop, 'loop', scope) ?? `loop(${quoteText(source.loop)})`
  // No steps mean no path: a path of `$` alone is another way to say the same, and is kept apart.
  if (source.path === '$') return `${name}("$")`
  if (source.part === 'item') return `${name}${source.path === undefined ? '' : printPath(source.path)}`
  return scope.loops.at(-1)?.id === source.loop ? source.part : `${source.part}(${name})`
}

/** The name that means this loop or variable here; undefined where another thing of that name comes first. */
function nameOf(id: Id, kind: 'loop' | 'variable', scope: ExpressionScope): string | undefined {
  const list = kind === 'loop' ? scope.loops : scope.variables
  const name = list.find((candidate) => candidate.id === id)?.name
  if (name === undefined || !isIdentifier(name) || reservedWords.has(name) || isFunctionName(name)) return undefined
  const found = resolveName(name, scope)
  return found?.kind === kind && found.id === id ? name : undefined
}

function printStep(name: string): string {
  return isIdentifier(name) ? `.${name}` : `[${quoteText(name)}]`
}

/** Steps where the path is written as this project writes plain paths, the JSONPath in parentheses otherwise. */
function printPath(path: string): string {
  const steps = readPlainPath(path)
  if (path === '$' || steps === undefined || printPlainPath(steps) !== path)
    return path === '$' ? '' : `(${quoteText(path)})`
  return steps.map((step) => (typeof step === 'number' ? `[${step}]` : printStep(step))).join('')
}
