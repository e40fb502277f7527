import { useEditor, useEditorActions } from '../../state/index.ts'
import { Dialog, EmptyState } from '../../ui/index.ts'
import styles from './history.module.css'

/** Every step of this session, newest first, done and undone; choosing one goes there. */
export function HistoryDialog() {
  const { past, future } = useEditor((state) => state.history)
  const { closeDialog, goToStep } = useEditorActions()
  const steps = [...past, ...future]
  return (
    <Dialog title="History" open onClose={closeDialog}>
      {steps.length === 0 ? (
        <EmptyState title="Nothing done yet">
          <p>Each change of this session becomes a step here, to go back to.</p>
        </EmptyState>
      ) : (
        <ol reversed className={styles['list']} aria-label="Steps">
          {steps.toReversed().map(({ label }, fromEnd) => {
            const count = steps.length - fromEnd
            return (
              <li key={count}>
                <button
                  type="button"
                  className={styles['step']}
                  aria-current={count === past.length ? 'step' : undefined}
                  data-undone={count > past.length}
                  onClick={() => goToStep(count)}
                >
                  {label}
                  {count > past.length ? <span className={styles['undone']}>undone</span> : null}
                </button>
              </li>
            )
          })}
          <li key="start">
            <button
              type="button"
              className={styles['step']}
              aria-current={past.length === 0 ? 'step' : undefined}
              onClick={() => goToStep(0)}
            >
              As it was opened
            </button>
          </li>
        </ol>
      )}
    </Dialog>
  )
}
