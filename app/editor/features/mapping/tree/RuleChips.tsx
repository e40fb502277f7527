import { MessageSquare, Repeat2 } from 'lucide-react'
import { printExpression } from '../../../../core/mapping/index.ts'
import {
  expressionScopeAt,
  type ProjectMethod,
  type RuleView,
  type TargetPlace,
} from '../../../../core/project/index.ts'
import { type Chip, chipsOf } from './chipsOf.ts'
import styles from './RuleChips.module.css'

export interface RuleChipsProps {
  readonly view: RuleView
  readonly method: ProjectMethod
  readonly place: TargetPlace
}

const icon = { size: 11, strokeWidth: 1.75, 'aria-hidden': true } as const

/** What a rule does to its value, in a word or two each, in the target row. */
export function RuleChips({ view, method, place }: RuleChipsProps) {
  const chips = chipsOf(view, (expression) => printExpression(expression, expressionScopeAt(method, place)))
  return chips.map((chip, at) => (
    // Two calls of one function are two chips with one text.
    <span key={`${at} ${chip.text}`} className={styles['chip']} data-kind={chip.kind} title={chip.title}>
      {chipIcon(chip)}
      <span className={styles['text']}>{chip.text}</span>
    </span>
  ))
}

function chipIcon({ kind }: Chip) {
  if (kind === 'loop') return <Repeat2 {...icon} />
  return kind === 'note' ? <MessageSquare {...icon} /> : null
}
