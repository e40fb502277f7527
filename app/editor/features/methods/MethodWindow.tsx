import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ProjectMethod } from '../../../core/project/index.ts'
import { TextField } from '../../ui/index.ts'
import styles from './MethodRail.module.css'

export interface MethodWindowProps {
  readonly methods: readonly ProjectMethod[]
  readonly current: string | undefined
  readonly render: (method: ProjectMethod) => ReactNode
}

/** Below this a search box is only in the way. */
const searchFrom = 12
const step = 100

/** The methods that match the search, a hundred at a time: an API of 900 would be 900 rows. */
export function MethodWindow({ methods, current, render }: MethodWindowProps) {
  const [search, setSearch] = useState('')
  const [limit, setLimit] = useState(step)
  const list = useRef<HTMLUListElement>(null)
  const wanted = search.trim().toLowerCase()
  const matching = methods.filter((method) =>
    `${method.verb} ${method.path} ${method.operationName ?? ''}`.toLowerCase().includes(wanted),
  )
  const at = matching.findIndex((method) => method.id === current)
  const shown = Math.max(limit, at + 1)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current])
  return (
    <>
      {methods.length < searchFrom ? null : (
        <div className={styles['search']}>
          <TextField label="Find a method" labelHidden placeholder="Find a method" value={search} onValue={setSearch} />
        </div>
      )}
      <ul ref={list} className={styles['list']} aria-label="Methods">
        {matching.slice(0, shown).map(render)}
      </ul>
      {matching.length > shown ? (
        <button type="button" className={styles['more']} onClick={() => setLimit(shown + step)}>
          Show {Math.min(step, matching.length - shown)} more of {matching.length}
        </button>
      ) : null}
      {matching.length === 0 && methods.length > 0 ? (
        <p className={styles['hint']}>No method matches “{search}”.</p>
      ) : null}
    </>
  )
}
