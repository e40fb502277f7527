import type { ProjectMethod } from '../../../core/project/index.ts'
import { useEditorActions } from '../../state/index.ts'
import styles from './forms.module.css'

/** What API Gateway checks before it maps anything. */
export function ValidatorField({ method }: { readonly method: ProjectMethod }) {
  const { dispatch } = useEditorActions()
  const { validator } = method.request
  const set = (change: Partial<typeof validator>): void => {
    dispatch({ type: 'updateRequest', method: method.id, validator: { ...validator, ...change } })
  }
  return (
    <fieldset className={styles['checks']}>
      <legend>API Gateway checks</legend>
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={validator.parameters}
          onChange={(event) => set({ parameters: event.target.checked })}
        />
        Required parameters
      </label>
      <label className={styles['check']}>
        <input type="checkbox" checked={validator.body} onChange={(event) => set({ body: event.target.checked })} />
        The body against its model
      </label>
    </fieldset>
  )
}
