import type { Expression } from '../../../../core/mapping/index.ts'
import type { RuleView } from '../../../../core/project/index.ts'
import { loopSentences } from './loopSentences.ts'

export interface Chip {
  readonly kind: 'constant' | 'transform' | 'policy' | 'loop' | 'condition' | 'off' | 'note'
  readonly text: string
  /** The whole of what the chip stands for. */
  readonly title: string
}

/** An expression in its text form, as it stands at the rule's place. */
export type PrintExpression = (expression: Expression) => string

const operators: Readonly<Partial<Record<string, string>>> = {
  multiply: '×',
  divide: '÷',
  add: '+',
  subtract: '−',
}

/** `toBoolean` as words: `to boolean`. */
function wordsOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}

/** The calls around a value in the order in which they are made. */
function callChips(expression: Expression & { readonly kind: 'call' }, print: PrintExpression): readonly Chip[] {
  const [first, second] = expression.args
  const inner = first?.kind === 'call' ? callChips(first, print) : []
  const title = print(expression)
  if (expression.fn === 'default' && second !== undefined) {
    return [...inner, { kind: 'policy', text: `or ${shortly(second, print)}`, title }]
  }
  const operator = operators[expression.fn]
  const text =
    operator === undefined || second === undefined ? wordsOf(expression.fn) : `${operator} ${shortly(second, print)}`
  return [...inner, { kind: 'transform', text, title }]
}

/** A value inside a chip: of a loop's item its own name alone. */
function shortly(expression: Expression, print: PrintExpression): string {
  return print(expression).replace(/^item\./, '')
}

function expressionChips(view: RuleView, print: PrintExpression): readonly Chip[] {
  const { expression, text = '' } = view.value ?? {}
  switch (expression?.kind) {
    case undefined:
    case 'ref':
      return []
    case 'literal':
      return [{ kind: 'constant', text: '=', title: `Constant ${text}` }]
    case 'call':
      return callChips(expression, print)
    case 'text':
      return [{ kind: 'transform', text: 'text', title: text }]
    case 'choose':
      return [{ kind: 'transform', text: 'if', title: text }]
    case 'collect':
      return [{ kind: 'transform', text: expression.how, title: text }]
    case 'raw':
      return [{ kind: 'transform', text: 'Velocity', title: expression.reason }]
  }
}

const readAs: ReadonlySet<string> = new Set(['boolean', 'number', 'integer'])

/** Parameters and variables are texts: sent as another type they are read as such. */
function conversionChip({ value, as }: RuleView): readonly Chip[] {
  if (value?.expression.kind !== 'ref' || as === undefined || !readAs.has(as)) return []
  const { kind } = value.expression.source
  if (kind !== 'parameter' && kind !== 'stageVariable') return []
  return [{ kind: 'transform', text: `to ${as}`, title: `The text is sent as ${as === 'integer' ? 'an' : 'a'} ${as}` }]
}

/** Constants and path variables are always there. */
function canBeAbsent({ value }: RuleView): boolean {
  const expression = value?.expression
  if (expression?.kind === 'literal') return false
  return !(expression?.kind === 'ref' && expression.source.kind === 'parameter' && expression.source.in === 'path')
}

/** What happens without a value. */
function policyChip(view: RuleView, print: PrintExpression): readonly Chip[] {
  const absent = view.policy?.absent
  if (!canBeAbsent(view) || view.kind !== 'value' || absent === undefined) return []
  if (typeof absent === 'object') {
    const value = shortly(absent.value, print)
    return [{ kind: 'policy', text: `or ${value}`, title: `${value} where its source is absent` }]
  }
  return absent === 'omit' ? [{ kind: 'policy', text: 'if present', title: 'Left out where its source is absent' }] : []
}

/** The chips of a target row: loops, constants and transforms first, then what happens without a value. */
export function chipsOf(view: RuleView, print: PrintExpression): readonly Chip[] {
  return [
    ...loopSentences(view).map((text): Chip => ({ kind: 'loop', text, title: `For ${text}` })),
    ...expressionChips(view, print),
    ...conversionChip(view),
    ...(view.conditional ? [{ kind: 'condition', text: 'when', title: conditionTitle(view) } as const] : []),
    ...policyChip(view, print),
    ...(view.disabled ? [{ kind: 'off', text: 'off', title: 'Switched off: nothing is sent' } as const] : []),
    ...(view.note === undefined ? [] : [{ kind: 'note', text: '', title: view.note } as const]),
  ]
}

function conditionTitle({ when }: RuleView): string {
  return when === undefined ? 'Sent only under a condition' : `Sent only when ${when.text}`
}
