import type { SourceKind } from '../../../../core/project/index.ts'
import styles from './KindBadge.module.css'

/** The letter that says without colour what a line's colour says. */
const letters: Readonly<Record<SourceKind, string>> = {
  path: 'P',
  query: 'Q',
  header: 'H',
  body: 'B',
  context: 'C',
  stage: 'S',
}

export function KindBadge({ kind }: { readonly kind: SourceKind }) {
  return (
    <span className={styles['badge']} data-kind={kind} aria-hidden="true">
      {letters[kind]}
    </span>
  )
}
