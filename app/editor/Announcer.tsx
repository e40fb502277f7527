import { useEditor } from './state/index.ts'
import styles from './Announcer.module.css'

/** Tells assistive technology what changed, in one sentence. */
export function Announcer() {
  const { serial, text } = useEditor((state) => state.announcement)
  return (
    <p key={serial % 2} role="status" aria-live="polite" className={styles['announcer']}>
      {text}
    </p>
  )
}
