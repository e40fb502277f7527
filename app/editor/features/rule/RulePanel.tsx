import { selectDrawn, useEditor } from '../../state/index.ts'
import { EmptyState, lazyPart } from '../../ui/index.ts'
import { placeName } from './placeName.ts'
import styles from './RulePanel.module.css'

const RuleForm = lazyPart(async () => (await import('./RuleForm.tsx')).RuleForm)
const RuleHelp = lazyPart(async () => (await import('./RuleHelp.tsx')).RuleHelp)

/** The rule of the selected target. */
export function RulePanel() {
  const method = useEditor(selectDrawn)
  const place = useEditor(({ selected }) =>
    selected?.kind === 'target' || selected?.kind === 'line' ? selected.place : undefined,
  )
  if (method === undefined || place === undefined) {
    return (
      <EmptyState title="Nothing selected">
        <RuleHelp />
      </EmptyState>
    )
  }
  return (
    <div className={styles['panel']} role="group" aria-label={`Rule of ${placeName(place)}`}>
      <RuleForm key={placeName(place)} method={method} place={place} />
    </div>
  )
}
