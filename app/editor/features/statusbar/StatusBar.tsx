import { useMemo } from 'react'
import { selectShown, usePreviewPart } from '../../data/index.ts'
import { useEditor, useEditorActions } from '../../state/index.ts'
import { useFrame } from '../../ui/index.ts'
import { printBytes, utf8Length } from './bytes.ts'
import styles from './StatusBar.module.css'

/** API Gateway takes templates of at most 300 KB (api-gateway facts, section 8). */
const templateLimit = 300 * 1024

/** Whether work is saved, and the figures of the request and its template. */
export function StatusBar() {
  const saving = useEditor((state) => state.saving)
  const { openDialog } = useEditorActions()
  const whole = useFrame()?.whole !== false
  const preview = usePreviewPart(selectShown)
  const outcome = preview?.outcome
  const body = outcome !== undefined && 'integrationRequest' in outcome ? outcome.integrationRequest.body : undefined
  const templates = preview?.templates
  const bodyBytes = useMemo(() => (body === undefined ? 0 : utf8Length(body)), [body])
  const largest = useMemo(() => Math.max(0, ...(templates?.map(({ text }) => utf8Length(text)) ?? [])), [templates])
  return (
    <footer className={styles['bar']} aria-label="Status" role={whole ? 'contentinfo' : 'group'}>
      <span role="status" className={styles['saving']} data-saving={saving.kind}>
        {saving.kind === 'saved' ? 'Saved' : saving.kind === 'saving' ? 'Saving…' : `Not saved: ${saving.message}`}
      </span>
      {body === undefined ? null : (
        <span>
          <strong>{printBytes(bodyBytes)}</strong> body
        </span>
      )}
      {preview === undefined ? null : (
        <span>
          <strong>{preview.elapsedMs.toFixed(1)} ms</strong>
        </span>
      )}
      {largest === 0 ? null : (
        <span data-over={largest > templateLimit}>
          template <strong>{printBytes(largest)}</strong> of 300 kB
        </span>
      )}
      <span className={styles['end']}>api-gateway dialect</span>
      <span>UTF-8</span>
      <button type="button" className={styles['keys']} onClick={() => openDialog('keys')}>
        ? keys
      </button>
    </footer>
  )
}
