import { X } from 'lucide-react'
import { useEditor, useEditorActions } from './state/index.ts'
import { Button, IconButton } from './ui/index.ts'
import styles from './NoticeBar.module.css'

/** What went wrong, or what was done, until it is dismissed; the work below stays usable. */
export function NoticeBar() {
  const notice = useEditor((state) => state.notice)
  const readOnly = useEditor((state) => state.readOnly)
  const lockedElsewhere = useEditor((state) => state.lockedElsewhere)
  const { dismissNotice, undo, takeOver } = useEditorActions()
  return (
    <div className={styles['bars']}>
      {readOnly === undefined ? null : (
        <div role="status" className={styles['bar']} data-tone="info">
          <span className={styles['text']}>{readOnly}</span>
          {lockedElsewhere ? (
            <Button look="quiet" onClick={takeOver}>
              Edit here instead
            </Button>
          ) : null}
        </div>
      )}
      {notice === undefined ? null : (
        <div role={notice.tone === 'bad' ? 'alert' : 'status'} className={styles['bar']} data-tone={notice.tone}>
          <div className={styles['text']}>
            <strong>{notice.text}</strong>
            {notice.detail === undefined ? null : <pre className={styles['detail']}>{notice.detail}</pre>}
          </div>
          {notice.undo === undefined ? null : (
            <Button
              look="quiet"
              onClick={() => {
                undo()
                dismissNotice()
              }}
            >
              Undo
            </Button>
          )}
          <IconButton label="Dismiss" icon={<X size={14} strokeWidth={1.75} />} onClick={dismissNotice} />
        </div>
      )}
    </div>
  )
}
