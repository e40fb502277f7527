import { type ProjectMethod, ruleViewAt, type TargetPlace } from '../../../core/project/index.ts'
import { CompiledView } from './CompiledView.tsx'
import { placeName } from './placeName.ts'
import { PolicyField } from './PolicyField.tsx'
import { ValueField } from './ValueField.tsx'
import styles from './RulePanel.module.css'

export interface RuleFormProps {
  readonly method: ProjectMethod
  readonly place: TargetPlace
}

/** A target's rule: its value as an expression, what happens without one, and what it compiles to. */
export function RuleForm({ method, place }: RuleFormProps) {
  const view = ruleViewAt(method, place)
  return (
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
  )
}

function containerText(kind: string, over: readonly string[]): string {
  if (kind === 'raw') return 'Velocity kept as it was written; edit it in the template.'
  if (over.length > 0) return `One item for each of ${over.join(' and ')}.`
  return kind === 'array' ? 'An array of the items below.' : 'An object of the fields below.'
}
