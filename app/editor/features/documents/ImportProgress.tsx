import { Button } from '../../ui/index.ts'
import type { Importing } from './useImport.ts'
import styles from './documents.module.css'

export interface ImportProgressProps {
  readonly importing: Importing
  readonly onCancel: () => void
}

export function ImportProgress({ importing, onCancel }: ImportProgressProps) {
  return (
    <div className={styles['progress']} role="status">
      <span>
        {importing.progress.step} {importing.name}…
      </span>
      <progress value={importing.progress.share} max={1} aria-label="Progress" />
      <Button look="quiet" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  )
}
