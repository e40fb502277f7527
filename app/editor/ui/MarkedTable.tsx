import type { ReactNode } from 'react'
import styles from './MarkedTable.module.css'

export interface MarkedTableProps {
  readonly caption: string
  /** Heads of the columns after the first, which marks rows. */
  readonly columns: readonly string[]
  /** Whether all rows that are found are marked. */
  readonly allMarked: boolean
  readonly onMarkAll: (marked: boolean) => void
  /** Table bodies or rows; the first cell of a row is its `MarkCell`. */
  readonly children: ReactNode
}

/** A table that scrolls under its heads, whose rows can be marked to be changed together. */
export function MarkedTable({ caption, columns, allMarked, onMarkAll, children }: MarkedTableProps) {
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label="Mark all that are found"
                checked={allMarked}
                onChange={(event) => onMarkAll(event.target.checked)}
              />
            </th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </div>
  )
}

export interface MarkCellProps {
  /** What the row is about, for those who cannot see it. */
  readonly name: string
  readonly marked: boolean
  readonly onMark: (marked: boolean) => void
}

/** The first cell of a row: whether it is marked. */
export function MarkCell({ name, marked, onMark }: MarkCellProps) {
  return (
    <td>
      <input
        type="checkbox"
        aria-label={`Mark ${name}`}
        checked={marked}
        onChange={(event) => onMark(event.target.checked)}
      />
    </td>
  )
}
