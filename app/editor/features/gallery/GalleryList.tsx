import type { GalleryEntry } from '../../data/index.ts'
import styles from './gallery.module.css'

export interface GalleryListProps {
  readonly entries: readonly GalleryEntry[]
  readonly onOpen: (entry: GalleryEntry) => void
}

/** Each project with what it does, in a sentence. */
export function GalleryList({ entries, onOpen }: GalleryListProps) {
  if (entries.length === 0) return null
  return (
    <ul className={styles['list']} aria-label="Projects to start from">
      {entries.map((entry) => (
        <li key={entry.file}>
          <button type="button" className={styles['entry']} onClick={() => onOpen(entry)}>
            <strong>{entry.name}</strong>
            <span>{entry.description}</span>
            <span className={styles['tags']}>{entry.tags.join(' · ')}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
