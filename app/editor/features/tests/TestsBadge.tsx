import { Check, X } from 'lucide-react'
import { selectMethod, useEditor } from '../../state/index.ts'
import styles from './tests.module.css'

/** How many of the method's test cases pass and fail; nothing where none expects anything. */
export function TestsBadge() {
  const counts = useEditor((state) => {
    const expecting = (selectMethod(state)?.testCases ?? []).filter(({ expect }) => expect !== undefined)
    const ended = (kind: 'passed' | 'failed'): number =>
      expecting.filter(({ id }) => state.testResults.get(id)?.kind === kind).length
    return { passed: ended('passed'), failed: ended('failed') }
  })
  if (counts.passed + counts.failed === 0) return null
  return (
    <span className={styles['badges']}>
      {counts.passed === 0 ? null : <Count tone="ok" count={counts.passed} what="passed" />}
      {counts.failed === 0 ? null : <Count tone="bad" count={counts.failed} what="failed" />}
    </span>
  )
}

function Count({ tone, count, what }: { readonly tone: 'ok' | 'bad'; readonly count: number; readonly what: string }) {
  return (
    <span className={styles['badge']} data-tone={tone} role="img" aria-label={`${count} ${what}`}>
      {tone === 'ok' ? <Check size={11} strokeWidth={2.5} /> : <X size={11} strokeWidth={2.5} />}
      {count}
    </span>
  )
}
