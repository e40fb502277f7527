import { useEditor, useEditorActions } from '../../state/index.ts'
import { Button } from '../../ui/index.ts'
import styles from './tests.module.css'

/** How far a run over all methods is, and the way to end it. */
export function TestsProgress() {
  const progress = useEditor((state) => state.testProgress)
  const { cancelTests } = useEditorActions()
  if (progress === undefined) return null
  return (
    <span className={styles['progress']} role="status">
      <code>{progress.step}</code>
      <progress value={progress.share} max={1} aria-label="Test cases run" />
      <Button look="quiet" onClick={cancelTests}>
        Cancel
      </Button>
    </span>
  )
}
