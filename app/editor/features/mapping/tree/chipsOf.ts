import type { Expression } from '../../../../core/mapping/index.ts'
import type { RuleView } from '../../../../core/project/index.ts'

export interface Chip {
  readonly kind: 'constant' | 'transform' | 'policy' | 'loop' | 'condition' | 'off'
  readonly text: string
  /** The whole of what the chip stands for. */
  readonly title: string
}

function expressionChip(expression: Expression, text: string): Chip | undefined {
  switch (expression.kind) {
    case 'ref':
      return undefined
    case 'literal':
      return { kind: 'constant', text: '=', title: `Constant ${text}` }
    case 'call':
      return { kind: 'transform', text: expression.fn, title: text }
    case 'text':
      return { kind: 'transform', text: 'text', title: text }
    case 'choose':
      return { kind: 'transform', text: 'if', title: text }
    case 'collect':
      return { kind: 'transform', text: expression.how, title: text }
    case 'raw':
      return { kind: 'transform', text: 'Velocity', title: expression.reason }
  }
}

/** Constants and path variables are always there. */
function canBeAbsent({ value }: RuleView): boolean {
  const expression = value?.expression
  if (expression?.kind === 'literal') return false
  return !(expression?.kind === 'ref' && expression.source.kind === 'parameter' && expression.source.in === 'path')
}

/** The chips of a target row: constants and transforms first, then what happens without a value. */
export function chipsOf(view: RuleView): readonly Chip[] {
  const chips: Chip[] = []
  for (const over of view.over) chips.push({ kind: 'loop', text: 'each item', title: `For each item of ${over}` })
  const transform = view.value === undefined ? undefined : expressionChip(view.value.expression, view.value.text)
  if (transform !== undefined) chips.push(transform)
  if (view.conditional) chips.push({ kind: 'condition', text: 'when', title: 'Sent only under a condition' })
  const absent = view.policy?.absent
  if (canBeAbsent(view) && view.kind === 'value' && absent !== undefined) {
    if (typeof absent === 'object')
      chips.push({ kind: 'policy', text: 'or default', title: 'Has a default where its source is absent' })
    else if (absent === 'omit')
      chips.push({ kind: 'policy', text: 'if present', title: 'Left out where its source is absent' })
  }
  if (view.disabled) chips.push({ kind: 'off', text: 'off', title: 'Switched off: nothing is sent' })
  return chips
}
