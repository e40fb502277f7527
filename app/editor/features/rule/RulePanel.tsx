import type { TargetPlace } from '../../../core/project/index.ts'
import { ruleViewAt } from '../../../core/project/index.ts'
import { selectMethod, useEditor } from '../../state/index.ts'
import { EmptyState } from '../../ui/index.ts'
import { CompiledView } from './CompiledView.tsx'
import { PolicyField } from './PolicyField.tsx'
import { ValueField } from './ValueField.tsx'
import styles from './RulePanel.module.css'

/** The selected target's rule: its value as an expression, what happens without one, and what it compiles to. */
export function RulePanel() {
  const method = useEditor(selectMethod)
  const place = useEditor(({ selected }) =>
    selected?.kind === 'target' || selected?.kind === 'line' ? selected.place : undefined,
  )
  if (method === undefined || place === undefined) {
    return (
      <EmptyState title="Nothing selected">
        <p>Choose a target field to see and change what is sent for it.</p>
      </EmptyState>
    )
  }
  const view = ruleViewAt(method, place)
  return (
    <div className={styles['panel']} role="group" aria-label={`Rule of ${placeName(place)}`}>
      <div className={styles['columns']}>
        <div className={styles['column']}>
          {view === undefined || view.value !== undefined ? (
            <ValueField
              key={`${placeName(place)} ${view?.value?.text ?? ''}`}
              method={method}
              place={place}
              view={view}
            />
          ) : (
            <p>{containerText(view.kind, view.over)}</p>
          )}
          {view?.value === undefined || view.policy === undefined ? null : <PolicyField method={method} view={view} />}
        </div>
        {view === undefined ? null : <CompiledView rule={view.rule} />}
      </div>
    </div>
  )
}

function placeName(place: TargetPlace): string {
  if (place.in !== 'body') return place.name
  const text = place.path
    .map((step) => (typeof step === 'object' ? '[]' : typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
  return text === '' ? 'Body' : text.replace(/^\./, '')
}

function containerText(kind: string, over: readonly string[]): string {
  if (kind === 'raw') return 'Velocity kept as it was written; edit it in the template.'
  if (over.length > 0) return `One item for each of ${over.join(' and ')}.`
  return kind === 'array' ? 'An array of the items below.' : 'An object of the fields below.'
}
