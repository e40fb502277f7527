import { Search } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Side } from '../../../state/index.ts'
import { Button, EmptyState, type Frame, TextField, useFrame } from '../../../ui/index.ts'
import type { RowFilter } from '../rowFilter.ts'
import type { FlatRow, TreeRow } from './flattenTree.ts'
import { rowHeight, scrollToShow, visibleWindow } from './visibleWindow.ts'
import styles from './TreePanel.module.css'

export interface TreePanelProps<Row> {
  readonly side: Side
  readonly title: string
  /** Beside the title: what the panel shows, in a few words. */
  readonly subtitle: string
  readonly actions: ReactNode
  readonly search: string
  readonly onSearch: (text: string) => void
  readonly rows: readonly FlatRow<Row>[]
  /** The row that has the keyboard. */
  readonly active: string | undefined
  readonly viewport: RefObject<HTMLDivElement | null>
  readonly onKeyDown: (side: Side, event: KeyboardEvent) => void
  readonly filter: RowFilter
  readonly onFilter: (filter: RowFilter) => void
  readonly onSearchKey: (side: Side, event: KeyboardEvent) => void
  readonly renderRow: (flat: FlatRow<Row>, index: number) => ReactNode
  /** Shown under the rows, such as what to do with an empty tree. */
  readonly children?: ReactNode
}

/** The id of a row's element in a frame, which `aria-activedescendant` names. */
export function rowElementId(frame: Frame | undefined, side: Side, key: string): string {
  return `${frame?.id ?? ''}${side}-row-${encodeURIComponent(key)}`
}

/** Gives the keyboard to the tree inside a panel's viewport. */
export function focusTree(viewport: HTMLElement | null): void {
  viewport?.querySelector<HTMLElement>('[role=tree]')?.focus({ preventScroll: true })
}

/** One side of the patchbay: a tree of fixed rows of which only the visible ones exist. */
export function TreePanel<Row extends TreeRow<Row>>(props: TreePanelProps<Row>) {
  const { side, title, subtitle, actions, search, onSearch, rows, active, viewport, onKeyDown, renderRow, children } =
    props
  const frame = useFrame()
  const [seen, setSeen] = useState({ scrollTop: 0, height: 600 })
  useEffect(() => {
    const element = viewport.current
    if (element === null) return undefined
    const onScroll = (): void => {
      // Synchronously, or a fast wheel shows a frame without rows.
      flushSync(() => setSeen({ scrollTop: element.scrollTop, height: element.clientHeight }))
    }
    const resized = new ResizeObserver(() => setSeen({ scrollTop: element.scrollTop, height: element.clientHeight }))
    resized.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      resized.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [viewport])
  useLayoutEffect(() => {
    const element = viewport.current
    const index = active === undefined ? -1 : rows.findIndex(({ row }) => row.key === active)
    if (element === null || index < 0) return
    element.scrollTop = scrollToShow(index, element.scrollTop, element.clientHeight)
    // Only a change of the active row scrolls: a person who scrolled away stays there when the rows change.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [active])
  const { first, end } = visibleWindow(seen.scrollTop, seen.height, rows.length)
  const activeIsRendered = rows.slice(first, end).some(({ row }) => row.key === active)
  return (
    <section className={styles['panel']} data-side={side} aria-label={title}>
      <header className={styles['header']}>
        <h2 className={styles['title']}>{title}</h2>
        <span className={styles['subtitle']}>{subtitle}</span>
        <span className={styles['actions']}>{actions}</span>
      </header>
      <div role="none" className={styles['search']} onKeyDown={(event) => props.onSearchKey(side, event)}>
        <TextField
          label={`Find a ${side} field`}
          labelHidden
          type="search"
          placeholder={`Find a ${side} field`}
          icon={<Search size={14} strokeWidth={1.75} />}
          value={search}
          onValue={onSearch}
        />
      </div>
      <div ref={viewport} className={styles['viewport']}>
        <div
          className={styles['rows']}
          style={{ height: rows.length * rowHeight }}
          role="tree"
          aria-label={title}
          aria-multiselectable
          tabIndex={0}
          aria-activedescendant={
            active !== undefined && activeIsRendered ? rowElementId(frame, side, active) : undefined
          }
          onKeyDown={(event) => onKeyDown(side, event)}
        >
          {rows.slice(first, end).map((flat, offset) => (
            <div
              key={flat.row.key}
              role="presentation"
              className={styles['slot']}
              style={{ top: (first + offset) * rowHeight }}
            >
              {renderRow(flat, first + offset)}
            </div>
          ))}
        </div>
        {rows.length === 0 && search !== '' ? <p className={styles['none']}>No field matches “{search}”.</p> : null}
        {rows.length === 0 && search === '' && props.filter !== 'all' ? (
          <EmptyState title={`No ${side} field to show`}>
            <p>The filter above leaves none.</p>
            <Button onClick={() => props.onFilter('all')}>Show all fields</Button>
          </EmptyState>
        ) : null}
        {children}
      </div>
    </section>
  )
}
