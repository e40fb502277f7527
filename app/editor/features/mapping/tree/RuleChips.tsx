import { Repeat2 } from 'lucide-react'
import type { RuleView } from '../../../../core/project/index.ts'
import { chipsOf } from './chipsOf.ts'
import styles from './RuleChips.module.css'

/** What a rule does to its value, in a word or two each, in the target row. */
export function RuleChips({ view }: { readonly view: RuleView }) {
  return chipsOf(view).map((chip) => (
    <span key={chip.text} className={styles['chip']} data-kind={chip.kind} title={chip.title}>
      {chip.kind === 'loop' ? <Repeat2 size={11} strokeWidth={1.75} aria-hidden="true" /> : null}
      {chip.text}
    </span>
  ))
}
