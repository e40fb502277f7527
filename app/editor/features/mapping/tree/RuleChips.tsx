import {
  CircleDashed,
  Equal,
  GitBranch,
  type LucideIcon,
  MessageSquare,
  PowerOff,
  Repeat2,
  SquareFunction,
} from 'lucide-react'
import { printExpression } from '../../../../core/mapping/index.ts'
import type { RuleView } from '../../../../core/project/index.ts'
import { type Chip, chipsOf } from './chipsOf.ts'
import styles from './RuleChips.module.css'

export interface RuleChipsProps {
  readonly view: RuleView
}

const icon = { size: 11, strokeWidth: 1.75, 'aria-hidden': true } as const

/** What a rule does to its value, in a word or two each, in the target row; where there is no room for words, an icon each. */
export function RuleChips({ view }: RuleChipsProps) {
  const chips = chipsOf(view, (expression) => printExpression(expression, view.scope))
  const worded = chips.filter(({ text }) => text.length > 1).length || 1
  return chips.map((chip, at) => {
    const Icon = icons[chip.kind]
    return (
      // Two calls of one function are two chips with one text.
      <span
        key={`${at} ${chip.text}`}
        className={styles['chip']}
        data-kind={chip.kind}
        data-of={Math.min(worded, 3)}
        title={chip.title}
      >
        <Icon {...icon} />
        <span className={styles['text']}>{chip.text}</span>
      </span>
    )
  })
}

const icons: Readonly<Record<Chip['kind'], LucideIcon>> = {
  constant: Equal,
  transform: SquareFunction,
  policy: CircleDashed,
  loop: Repeat2,
  condition: GitBranch,
  off: PowerOff,
  note: MessageSquare,
}
