import { Copy } from 'lucide-react'
import { useEditorActions } from '../../../state/index.ts'
import { Button, EmptyState } from '../../../ui/index.ts'
import { copyText } from '../copyText.ts'
import styles from './trace.module.css'

/** The execution log that TestInvokeMethod would print, without its dates. */
export function ExecutionLog({ lines }: { readonly lines: readonly string[] }) {
  const { notify } = useEditorActions()
  if (lines.length === 0) return <EmptyState title="Nothing was logged" />
  const text = lines.join('\n')
  return (
    <section aria-label="Execution log" className={styles['log']}>
      <Button
        look="quiet"
        icon={<Copy size={14} strokeWidth={1.75} />}
        onClick={() => void copyText(text, 'the execution log', notify)}
      >
        Copy the log
      </Button>
      <pre>{text}</pre>
    </section>
  )
}
