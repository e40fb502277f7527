import type { BinaryNode, Expression as VtlExpression, ReferenceNode } from '../../../vtl/index.ts'
import { numberPattern } from '../../compile/compare.ts'
import type { As, Condition, Expression } from '../../model.ts'
import { constantString } from '../interpolated.ts'
import { literal } from '../meaning.ts'
import { type Held, type Own, expressionOf, isSame } from './held.ts'
import { heldBy, heldByMembers, sourceBelow } from './reference.ts'

/** What a template of ours asks of a value before it writes it, or any other condition. */
export type Asked =
  | { readonly kind: 'present' | 'valued' | 'string'; readonly of: Expression }
  | { readonly kind: 'fits'; readonly of: Expression; readonly as: As }
  /** It reads as a number that can be compared: what compares it asks that anyway. */
  | { readonly kind: 'comparable'; readonly of: Expression }
  | { readonly kind: 'isMap' | 'hasItems' | 'isBlank'; readonly of: Expression; readonly least?: number }
  | { readonly kind: 'is'; readonly condition: Condition }
  | { readonly kind: 'not'; readonly of: Asked }
  | { readonly kind: 'and' | 'or'; readonly all: readonly Asked[] }

/** What stands between the parentheses of `#if`; undefined where no drawing asks that. */
export function readAsked(node: VtlExpression, own: Own): Asked | undefined {
  switch (node.kind) {
    case 'group':
      return readAsked(node.expression, own)
    case 'boolean':
      return { kind: node.value ? 'and' : 'or', all: [] }
    case 'not': {
      const of = readAsked(node.operand, own)
      return of && opposite(of)
    }
    case 'binary':
      return node.operator === '&&' || node.operator === '||' ? junction(node, own) : comparison(node, own)
    default:
      return undefined
  }
}

function opposite(asked: Asked): Asked {
  return asked.kind === 'not' ? asked.of : { kind: 'not', of: asked }
}

function junction(node: BinaryNode, own: Own): Asked | undefined {
  const kind = node.operator === '&&' ? 'and' : 'or'
  const operands = operandsOf(node, node.operator).map((one) => readAsked(one, own))
  if (!operands.every((one) => one !== undefined)) return undefined
  return { kind, all: kind === 'and' ? joinedAnd(operands) : joinedOr(operands) }
}

function operandsOf(node: VtlExpression, operator: string): readonly VtlExpression[] {
  if (node.kind !== 'binary' || node.operator !== operator) return [node]
  return [...operandsOf(node.left, operator), ...operandsOf(node.right, operator)]
}

/** An index is asked for in two steps; what a comparison asks first it asks again. */
function joinedAnd(all: readonly Asked[]): readonly Asked[] {
  return all.flatMap((one, at): readonly Asked[] => {
    const before = all[at - 1]
    if (one.kind === 'hasItems' && before?.kind === 'isMap' && isSame(one.of, before.of) && one.least !== undefined) {
      const source = sourceBelow(one.of, one.least)
      return source ? [{ kind: 'present', of: { kind: 'ref', source } }] : [one]
    }
    const next = all[at + 1]
    const isPart = one.kind === 'isMap' && next?.kind === 'hasItems' && isSame(one.of, next.of)
    return isPart || one.kind === 'comparable' ? [] : [one]
  })
}

/** `$x == "" || $x.isEmpty() == true` */
function joinedOr(all: readonly Asked[]): readonly Asked[] {
  return all.flatMap((one, at): readonly Asked[] => {
    const before = all[at - 1]
    const of = before && emptyOf(before)
    if (one.kind === 'isBlank' && of && isSame(of, one.of)) return [is({ kind: 'empty', value: one.of })]
    const next = all[at + 1]
    const isPart = next?.kind === 'isBlank' && emptyOf(one) !== undefined && isSame(emptyOf(one), next.of)
    return isPart ? [] : [one]
  })
}

function emptyOf(asked: Asked): Expression | undefined {
  if (asked.kind === 'is' && asked.condition.kind === 'empty') return asked.condition.value
  return asked.kind === 'not' && asked.of.kind === 'present' ? asked.of.of : undefined
}

export function is(condition: Condition): Asked {
  return { kind: 'is', condition }
}

function comparison(node: BinaryNode, own: Own): Asked | undefined {
  const { operator, left, right } = node
  if (operator === '!=') {
    const equal = comparison({ ...node, operator: '==' }, own)
    return equal && opposite(equal)
  }
  if (operator === '==' && right.kind === 'boolean' && right.value && left.kind === 'reference') {
    const asked = calledQuestion(left, own)
    if (asked !== undefined) return asked
  }
  if (left.kind === 'reference' && operator === '==' && right.kind === 'string' && right.quote === '"') {
    const asked = emptyQuestion(left, own)
    if (asked !== undefined) return asked
  }
  if (left.kind === 'reference' && right.kind === 'number') {
    const asked = lengthQuestion(left, operator, Number(own.source.slice(right.range.start, right.range.end)), own)
    if (asked !== undefined) return asked
  }
  const flag = left.kind === 'reference' && operator === '==' ? heldBy(left, own) : undefined
  if (flag?.kind === 'flag') return { kind: 'present', of: flag.expression }
  const one = operandOf(left, own)
  const other = operandOf(right, own)
  if (one === undefined || other === undefined) return undefined
  if (left.kind === 'string' && isSame(other, literal('""')) && operator === '==')
    return one.kind === 'ref' && one.source.kind === 'context'
      ? { kind: 'not', of: { kind: 'present', of: one } }
      : is({ kind: 'empty', value: one })
  const op = operator
  if (op !== '==' && op !== '<' && op !== '<=' && op !== '>' && op !== '>=') return undefined
  return is({ kind: 'compare', op, left: one, right: other })
}

function operandOf(node: VtlExpression, own: Own): Expression | undefined {
  return expressionOf(heldBy(node, own))
}

/** The value that a reference is, but for its last calls. */
function subjectOf(node: ReferenceNode, calls: number, own: Own): Held | undefined {
  return heldByMembers(node, node.members.slice(0, -calls), own)
}

/** `….keySet().contains('name') == true`, `….matches('…') == true`, `….isEmpty() == true`, `$isCoded == true` */
function calledQuestion(node: ReferenceNode, own: Own): Asked | undefined {
  const last = node.members.at(-1)
  if (last === undefined) {
    const held = heldBy(node, own)
    return held?.kind === 'flag' ? { kind: 'present', of: held.expression } : undefined
  }
  if (last.kind !== 'call') return undefined
  const [arg] = last.args
  const before = node.members.at(-2)
  switch (last.name) {
    case 'contains': {
      if (before?.kind !== 'call' || before.name !== 'keySet') return { kind: 'and', all: [] }
      const name = constantString(arg)
      const held = subjectOf(node, 2, own)
      if (name === undefined || held === undefined) return undefined
      if (held.kind === 'parameters' && held.in !== undefined)
        return { kind: 'present', of: { kind: 'ref', source: { kind: 'parameter', in: held.in, name } } }
      const source = held.kind === 'value' ? sourceBelow(held.expression, name) : undefined
      return source && { kind: 'present', of: { kind: 'ref', source } }
    }
    case 'isEmpty': {
      const of = expressionOf(subjectOf(node, 1, own))
      return of && { kind: 'isBlank', of }
    }
    case 'matches':
      return arg && matchQuestion(node, arg, own)
    default:
      return undefined
  }
}

function matchQuestion(node: ReferenceNode, arg: VtlExpression, own: Own): Asked | undefined {
  const held = subjectOf(node, 1, own)
  const of = held?.kind === 'json' ? held.expression : expressionOf(held)
  const pattern = patternOf(arg, own)
  if (of === undefined || pattern === undefined) return undefined
  if (arg.kind === 'string' && arg.quote === "'") return is({ kind: 'matches', value: of, pattern })
  if (pattern === numberPattern) return { kind: 'fits', of, as: 'number' }
  if (pattern === '-?(0|[1-9][0-9]*)') return { kind: 'fits', of, as: 'integer' }
  if (pattern === 'true|false') return { kind: 'fits', of, as: 'boolean' }
  return { kind: 'comparable', of }
}

function patternOf(arg: VtlExpression, own: Own): string | undefined {
  const held = heldBy(arg, own)
  const of = held?.kind === 'value' ? held.expression : undefined
  return of?.kind === 'literal' && of.json.startsWith('"') ? String(JSON.parse(of.json)) : undefined
}

/** `$x == ""`: of text by nature, that it is empty; of what is kept in a variable, that there is nothing. */
function emptyQuestion(node: ReferenceNode, own: Own): Asked | undefined {
  const last = node.members.at(-1)
  if (last?.kind === 'call' && last.name === 'keySet') {
    const of = expressionOf(subjectOf(node, 1, own))
    return of && { kind: 'isMap', of }
  }
  const held = heldBy(node, own)
  const of = expressionOf(held)
  if (of === undefined) return undefined
  return held?.kind === 'value' && isKept(of)
    ? { kind: 'not', of: { kind: 'present', of } }
    : is({ kind: 'empty', value: of })
}

/** Functions that give a value in a variable, which is "" where there is none. */
const keeping = new Set(
  'at get flatten split parseJson toNumber add subtract multiply divide min max round isoTime'.split(' '),
)

function isKept(of: Expression): boolean {
  if (of.kind === 'call') return keeping.has(of.fn)
  if (of.kind === 'ref' && of.source.kind === 'stageVariable') return true
  return of.kind === 'ref' && of.source.kind === 'body' && sourceBelow(of, 'x') === undefined
}

/** `.toString().length() >= 0`, `.length() >= 0`, `.length() == 0`, `.size() >= 2` */
function lengthQuestion(node: ReferenceNode, operator: string, number: number, own: Own): Asked | undefined {
  const last = node.members.at(-1)
  if (last?.kind !== 'call') return undefined
  if (last.name === 'size' && operator === '>=') {
    const of = expressionOf(subjectOf(node, 1, own))
    return of && { kind: 'hasItems', of, least: number - 1 }
  }
  if (last.name !== 'length' || number !== 0) return undefined
  const before = node.members.at(-2)
  const isWhole = before?.kind === 'call' && before.name === 'toString'
  const of = expressionOf(subjectOf(node, isWhole ? 2 : 1, own))
  if (of === undefined) return undefined
  if (operator === '==' && !isWhole && mayBeTyped(of))
    return is({ kind: 'compare', op: '==', left: of, right: literal('""') })
  if (operator !== '>=') return undefined
  return { kind: isWhole ? 'valued' : 'string', of }
}

function mayBeTyped(of: Expression): boolean {
  return of.kind !== 'ref' || of.source.kind === 'body' || of.source.kind === 'loop'
}

/** The condition that says what is asked; undefined where it is asked only of what is written. */
export function conditionOf(asked: Asked): Condition | undefined {
  switch (asked.kind) {
    case 'is':
      return asked.condition
    case 'present':
      return { kind: 'present', value: asked.of }
    case 'valued': {
      const { of } = asked
      const isNull: Condition = { kind: 'not', of: { kind: 'null', value: of } }
      return { kind: 'and', all: [{ kind: 'present', value: of }, isNull] }
    }
    case 'not': {
      const of = conditionOf(asked.of)
      return of && (of.kind === 'not' ? of.of : { kind: 'not', of })
    }
    case 'and':
    case 'or': {
      const all = asked.all.map(conditionOf)
      if (!all.every((one) => one !== undefined)) return undefined
      const [only] = all
      return only && all.length === 1 ? only : { kind: asked.kind, all }
    }
    case 'fits':
      return asked.as === 'boolean' ? { kind: 'matches', value: asked.of, pattern: 'true|false' } : undefined
    case 'string':
    case 'comparable':
    case 'isMap':
    case 'hasItems':
    case 'isBlank':
      return undefined
  }
}

/** The parts of a conjunction. */
export function conjuncts(asked: Asked | undefined): readonly Asked[] {
  if (asked === undefined) return []
  return asked.kind === 'and' ? asked.all.flatMap(conjuncts) : [asked]
}

export function conjunction(all: readonly Asked[]): Asked | undefined {
  const [only] = all
  return only && all.length === 1 ? only : all.length === 0 ? undefined : { kind: 'and', all }
}

/** Whether something is only asked about a value, or what a function makes it of, because it is written. */
export function isAbout(asked: Asked, of: Expression): boolean {
  switch (asked.kind) {
    case 'present':
    case 'valued':
    case 'string':
    case 'fits':
    case 'comparable': {
      if (isSame(asked.of, of)) return true
      const made = of.kind === 'call' && makingTexts.has(of.fn) ? of.args[0] : undefined
      return made !== undefined && isAbout(asked, made)
    }
    default:
      return false
  }
}

/** Functions that give something where there is something, and ask nothing else. */
const makingTexts = new Set('lower upper trim replace substring base64Encode urlEncode toJson'.split(' '))
