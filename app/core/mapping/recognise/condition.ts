import { type Expression as VtlExpression, visit } from '../../vtl/index.ts'
import type { Condition, Expression } from '../model.ts'
import { exactCondition } from './exact.ts'
import { constantString } from './interpolated.ts'
import { meaningOf } from './reference.ts'
import { type Meaning, literal, textLiteral } from './meaning.ts'
import type { Scope } from './scope.ts'

/**
 * A condition of a template. What the rules say otherwise than Velocity (`#if($x)` holds for all but `false`, `== ""`
 * for what is absent) stays as it is, with its variables put in. Undefined where it cannot stand elsewhere.
 */
export function conditionOf(node: VtlExpression, scope: Scope): Condition | undefined {
  const text = scope.state.source.slice(node.range.start, node.range.end)
  return (text.length > longest ? undefined : exactCondition(text, scope)) ?? foundCondition(node, scope)
}

const longest = 300

function foundCondition(node: VtlExpression, scope: Scope): Condition | undefined {
  switch (node.kind) {
    case 'group':
      return conditionOf(node.expression, scope)
    case 'boolean':
      return node.value ? { kind: 'and', all: [] } : { kind: 'or', all: [] }
    case 'not': {
      const of = conditionOf(node.operand, scope)
      return of && negated(of)
    }
    case 'binary': {
      const { operator, left, right } = node
      if (operator === '&&' || operator === '||') {
        const all = [conditionOf(left, scope), conditionOf(right, scope)]
        const kind = operator === '&&' ? 'and' : 'or'
        return all.every((one) => one !== undefined) ? { kind, all } : undefined
      }
      if (operator !== '==' && operator !== '!=') return rawCondition(node, scope)
      const equal = equality(left, right, scope) ?? equality(right, left, scope)
      if (equal === undefined) return rawCondition(node, scope)
      return operator === '==' ? equal : negated(equal)
    }
    case 'reference':
      return flagCondition(meaningOf(node, scope)) ?? rawCondition(node, scope)
    default:
      return rawCondition(node, scope)
  }
}

/** A variable that was set to constants: only `false` does not hold. */
function flagCondition(meaning: Meaning): Condition | undefined {
  if (meaning.kind !== 'value') return undefined
  const { expression } = meaning
  if (expression.kind === 'literal')
    return expression.json === 'false' ? { kind: 'or', all: [] } : { kind: 'and', all: [] }
  if (expression.kind !== 'choose' || expression.otherwise?.kind !== 'literal') return undefined
  if (!expression.branches.every(({ then }) => then.kind === 'literal')) return undefined
  const isFalse = (value: Expression): boolean => value.kind === 'literal' && value.json === 'false'
  return expression.branches.reduceRight<Condition>(
    (otherwise, { when, then }) =>
      isFalse(then)
        ? { kind: 'and', all: [negated(when), otherwise] }
        : isNever(otherwise)
          ? when
          : { kind: 'or', all: [when, otherwise] },
    isFalse(expression.otherwise) ? { kind: 'or', all: [] } : { kind: 'and', all: [] },
  )
}

function isNever(condition: Condition): boolean {
  return condition.kind === 'or' && condition.all.length === 0
}

export function negated(condition: Condition): Condition {
  if (condition.kind === 'not') return condition.of
  if (condition.kind === 'compare' && condition.op === '==') return { ...condition, op: '!=' }
  return { kind: 'not', of: condition }
}

/** All of them; undefined without any. */
export function allOf(conditions: readonly Condition[]): Condition | undefined {
  const flat = conditions.flatMap((one) => (one.kind === 'and' ? one.all : [one]))
  const [only] = flat
  if (only === undefined) return undefined
  return flat.length === 1 ? only : { kind: 'and', all: flat }
}

function equality(one: VtlExpression, other: VtlExpression, scope: Scope): Condition | undefined {
  const left = meaningOf(one, scope)
  if (left.kind !== 'value' || left.expression.kind === 'literal') return undefined
  const right = constantOf(other)
  if (right === undefined) return undefined
  if (right.kind === 'literal' && right.json !== '""')
    return { kind: 'compare', op: '==', left: left.expression, right }
  return isText(left.expression) ? { kind: 'empty', value: left.expression } : undefined
}

function constantOf(node: VtlExpression): Expression | undefined {
  const text = constantString(node)
  if (text !== undefined) return textLiteral(text)
  if (node.kind === 'boolean') return literal(String(node.value))
  if (node.kind === 'number' && typeof node.value === 'number' && Number.isSafeInteger(node.value))
    return literal(String(node.value))
  return undefined
}

/** Text by nature: what is absent there equals "", and nothing else does. */
function isText(expression: Expression): boolean {
  if (expression.kind === 'call')
    return ['firstNonEmpty', 'default'].includes(expression.fn) && expression.args.every(isText)
  if (expression.kind !== 'ref') return false
  const { source } = expression
  return source.kind === 'parameter' || source.kind === 'stageVariable' || source.kind === 'rawBody'
}

function rawCondition(node: VtlExpression, scope: Scope): Condition | undefined {
  const text = expandedText(node, scope)
  if (text === undefined) return undefined
  return { kind: 'raw', vtl: node.kind === 'reference' || node.kind === 'group' ? text : `(${text})` }
}

/** An expression's source with what its variables stand for in their places; undefined where something cannot be put there. */
export function expandedText(node: VtlExpression, scope: Scope): string | undefined {
  const { source } = scope.state
  const edits: { readonly start: number; readonly end: number; readonly text: string }[] = []
  const impossible: string[] = []
  visit(node, (inner) => {
    if (inner.kind !== 'reference') return
    const binding = scope.bindings.get(inner.name)
    if (binding === undefined) {
      const separator = scope.state.separators.has(inner.name)
      if (separator) impossible.push(inner.name)
      return
    }
    const { vtl } = binding
    const head = source.slice(inner.range.start, inner.nameRange.end)
    if (vtl === undefined || inner.form === 'bare') impossible.push(inner.name)
    else if (vtl.startsWith('$')) {
      const opening = head.slice(0, head.length - inner.name.length)
      edits.push({ start: inner.range.start, end: inner.nameRange.end, text: opening + vtl.slice(1) })
    } else if (inner.members.length === 0 && !insideString(node, inner.range.start)) {
      edits.push({ start: inner.range.start, end: inner.range.end, text: vtl })
      return false
    } else impossible.push(inner.name)
    return
  })
  if (impossible.length > 0) return undefined
  let text = source.slice(node.range.start, node.range.end)
  for (const edit of edits.toSorted((a, b) => b.start - a.start)) {
    const { start } = node.range
    if (insideString(node, edit.start) && edit.text.includes('"')) return undefined
    text = text.slice(0, edit.start - start) + edit.text + text.slice(edit.end - start)
  }
  return text
}

function insideString(node: VtlExpression, offset: number): boolean {
  let inside = false
  visit(node, (inner) => {
    if (inner.kind === 'string' && inner.range.start < offset && offset < inner.range.end) inside = true
  })
  return inside
}

/** What stands for a value in a condition that stays as it is. */
export function vtlOf(node: VtlExpression, meaning: Meaning, scope: Scope): string | undefined {
  if (node.kind === 'string' && node.parts === undefined)
    return scope.state.source.slice(node.range.start, node.range.end)
  if (node.kind === 'number' || node.kind === 'boolean')
    return scope.state.source.slice(node.range.start, node.range.end)
  if (node.kind === 'reference' && meaning.kind !== 'block') return expandedText(node, scope)
  if (node.kind === 'group') return vtlOf(node.expression, meaning, scope)
  // "$x" in quotes is as good as $x where only its text is asked.
  return undefined
}
