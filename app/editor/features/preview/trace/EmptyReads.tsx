import type { EmptyRead } from '../../../../core/project/index.ts'
import styles from './trace.module.css'

const whose = { client: 'Request body', backend: 'Backend’s body' } as const

/** What was read and is not there, with the name that was probably meant; nothing where all was found. */
export function EmptyReads({ reads }: { readonly reads: readonly EmptyRead[] }) {
  if (reads.length === 0) return null
  // A name that is nearly there is a slip; what is plainly absent is often meant to be optional.
  const ordered = reads.toSorted((a, b) => Number(b.nearest !== undefined) - Number(a.nearest !== undefined))
  return (
    <section aria-label="Read, but not there" className={styles['reads']}>
      <h3>Read, but not there</h3>
      <ul>
        {ordered.map(({ of, path, sentence, nearest }) => (
          <li key={`${of} ${path}`} data-slip={nearest !== undefined || undefined}>
            <span className={styles['whose']}>{whose[of]}</span> <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
