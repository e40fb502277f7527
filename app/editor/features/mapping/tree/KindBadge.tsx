import type { SourceKind } from '../../../../core/project/index.ts'
import styles from './KindBadge.module.css'

/** What a row is of: a source's kind, or a response's status. */
export type RowKind = SourceKind | 'status'

/** The letter that says without colour what a line's colour says. */
const letters: Readonly<Record<RowKind, string>> = {
  path: 'P',
  query: 'Q',
  header: 'H',
  body: 'B',
  context: 'C',
  stage: 'S',
  status: '#',
}

export function KindBadge({ kind }: { readonly kind: RowKind }) {
  return (
    <span className={styles['badge']} data-kind={kind} aria-hidden="true">
      {letters[kind]}
    </span>
  )
}
