import { type DragEvent, type ReactNode, useState } from 'react'
import { useEditorActions } from '../../state/index.ts'
import { ImportProgress } from './ImportProgress.tsx'
import { useImport } from './useImport.ts'
import styles from './documents.module.css'

/** A file dropped anywhere on the editor is imported. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const { importing, importFile, cancel } = useImport(useEditorActions().notify)
  const [over, setOver] = useState(false)
  const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')
  return (
    <div
      className={styles['zone']}
      onDragOver={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={(event) => {
        if (event.relatedTarget === null) setOver(false)
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (file !== undefined) void importFile(file)
      }}
    >
      {children}
      {over ? <div className={styles['overlay']}>Drop to import</div> : null}
      {importing === undefined ? null : (
        <div className={styles['floating']}>
          <ImportProgress importing={importing} onCancel={cancel} />
        </div>
      )}
    </div>
  )
}
