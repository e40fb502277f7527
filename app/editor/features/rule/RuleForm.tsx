import { type ProjectMethod, ruleViewAt, type RuleView, type TargetPlace } from '../../../core/project/index.ts'
import { CompiledView } from './CompiledView.tsx'
import { WhenField } from './conditions/WhenField.tsx'
import { LoopFields } from './loops/LoopFields.tsx'
import { NoteField } from './NoteField.tsx'
import { PolicyFields } from './policies/PolicyFields.tsx'
import { RuleSwitch } from './RuleSwitch.tsx'
import { SendingFields } from './sending/SendingFields.tsx'
import { ValueSection } from './ValueSection.tsx'
import styles from './RulePanel.module.css'

export interface RuleFormProps {
  readonly method: ProjectMethod
  readonly place: TargetPlace
}

/** A target's rule: its value, what happens without one, when it is sent and how, and what it compiles to. */
export function RuleForm({ method, place }: RuleFormProps) {
  const view = ruleViewAt(method, place)
  const of = { method, place }
  return (
    <div className={styles['columns']} data-off={view?.disabled === true || undefined}>
      <div className={styles['column']}>
        {view === undefined || view.value !== undefined ? (
          <ValueSection {...of} view={view} />
        ) : (
          <Container {...of} view={view} />
        )}
        {view === undefined ? null : <PolicyFields {...of} view={view} />}
        {view === undefined ? null : <WhenField {...of} view={view} />}
      </div>
      {view === undefined ? null : (
        <div className={styles['column']}>
          <CompiledView rule={view.rule} />
          <SendingFields {...of} view={view} />
          <NoteField method={method} view={view} />
          <RuleSwitch {...of} view={view} />
        </div>
      )}
    </div>
  )
}

/** What stands at a place that holds no value of its own: an object, an array, kept Velocity. */
function Container({ method, place, view }: RuleFormProps & { readonly view: RuleView }) {
  if (view.loops.length > 0) return <LoopFields method={method} place={place} view={view} />
  return <p className={styles['plain']}>{containerText(view.kind)}</p>
}

function containerText(kind: RuleView['kind']): string {
  if (kind === 'raw') return 'Velocity kept as it was written; edit it in the template.'
  return kind === 'array' ? 'An array of the items below.' : 'An object of the fields below.'
}
