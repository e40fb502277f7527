import { Command, Route, Spline } from 'lucide-react'
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { useEditorActions, useEditorStore } from '../../state/index.ts'
import { Dialog } from '../../ui/index.ts'
import { type PaletteEntry, paletteEntries } from './paletteEntries.ts'
import { rankEntries } from './rankEntries.ts'
import styles from './palette.module.css'

/** Words to find something by are few: what is pasted by mistake is cut. Characters. */
const longestQuery = 100

/** More than this nobody reads: another letter is quicker. */
const mostShown = 50
const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const
const icons = { command: <Command {...icon} />, method: <Route {...icon} />, mapping: <Spline {...icon} /> } as const
const kindWords = { command: '', method: 'method', mapping: 'mapping' } as const

/** Everything that can be done or gone to, by typing a few letters of it. */
export function PaletteDialog() {
  const store = useEditorStore()
  const { closeDialog } = useEditorActions()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const entries = useMemo(() => paletteEntries(store), [store])
  const found = useMemo(() => rankEntries(entries, query, mostShown), [entries, query])
  const run = (entry: PaletteEntry): void => {
    closeDialog()
    entry.run()
  }
  const move = (to: number): void => {
    setAt(to)
    list.current?.children[to]?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = found.length - 1
    const chosen = found[at]
    if (event.key === 'ArrowDown') move(at >= last ? 0 : at + 1)
    else if (event.key === 'ArrowUp') move(at <= 0 ? last : at - 1)
    else if (event.key === 'Enter' && chosen !== undefined) run(chosen)
    else return
    event.preventDefault()
  }
  return (
    <Dialog title="Commands" open onClose={closeDialog} initialFocus={input}>
      <input
        ref={input}
        role="combobox"
        aria-label="Find a command, method or mapping"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={found.length === 0 ? undefined : `${id}-${at}`}
        className={styles['input']}
        placeholder="Find a command, method or mapping"
        spellCheck={false}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value.slice(0, longestQuery))
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} role="listbox" id={`${id}-list`} aria-label="Found" className={styles['list']}>
        {found.map((entry, index) => (
          // The keyboard chooses through the input; a pointer chooses here.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={`${entry.kind} ${entry.id}`}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles['entry']}
            onPointerMove={() => setAt(index)}
            onClick={() => run(entry)}
          >
            {icons[entry.kind]}
            <span className={styles['text']}>{entry.text}</span>
            <span className={styles['detail']}>{entry.detail ?? kindWords[entry.kind]}</span>
            {entry.keys === undefined ? null : <kbd>{entry.keys}</kbd>}
          </div>
        ))}
      </div>
      {found.length === 0 ? <p role="status">Nothing matches “{query}”.</p> : null}
    </Dialog>
  )
}
