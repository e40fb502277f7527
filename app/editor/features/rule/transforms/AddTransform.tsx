import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { emptyScope, type FunctionName, functions, parseExpression } from '../../../../core/mapping/index.ts'
import type { Link } from './callChain.ts'
import { functionTypes } from './functionTypes.ts'
import { rankFunctions, type Wanted } from './rankFunctions.ts'
import styles from './transforms.module.css'

export interface AddTransformProps {
  readonly wanted: Wanted
  readonly onAdd: (link: Link) => void
  readonly onClose: () => void
}

/** The longest name of a function has fewer characters. */
const longestSearch = 100

/** A list of functions to choose from, best guess first; typing searches them all. */
export function AddTransform({ wanted, onAdd, onClose }: AddTransformProps) {
  const id = useId()
  const [search, setSearch] = useState('')
  const [active, setActive] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const names = rankFunctions(wanted, search)
  const chosen = names[Math.min(active, names.length - 1)]
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    const count = Math.max(1, names.length)
    if (event.key === 'ArrowDown') setActive((active + 1) % count)
    else if (event.key === 'ArrowUp') setActive((active - 1 + count) % count)
    else if (event.key === 'Escape') onClose()
    else if (event.key === 'Enter') {
      if (chosen !== undefined) onAdd(newLink(chosen))
    } else return
    event.preventDefault()
  }
  return (
    <div role="group" aria-label="Add a transform" className={styles['card']}>
      <input
        className={styles['search']}
        role="combobox"
        aria-label="Find a function"
        aria-expanded={names.length > 0}
        aria-autocomplete="list"
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen === undefined ? undefined : `${id}-${chosen}`}
        placeholder="Find a function"
        value={search}
        spellCheck={false}
        autoComplete="off"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by a button that asks to choose here
        autoFocus
        onChange={(event) => {
          setSearch(event.target.value.slice(0, longestSearch))
          setActive(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div ref={list} id={`${id}-list`} role="listbox" aria-label="Functions" className={styles['functions']}>
        {names.map((name) => (
          // The field has the keyboard: what moves among the options is its `aria-activedescendant`.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={name}
            id={`${id}-${name}`}
            role="option"
            tabIndex={-1}
            aria-selected={name === chosen}
            className={styles['function']}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onAdd(newLink(name))}
          >
            <code>{functions[name].documentation.signature}</code>
            {functions[name].unverified === true ? <span className={styles['mark']}>unverified on AWS</span> : null}
            <span className={styles['sentence']}>{functions[name].documentation.sentence}</span>
          </div>
        ))}
      </div>
      {names.length === 0 ? (
        <p role="status" className={styles['sentence']}>
          No function is called or does “{search}”.
        </p>
      ) : null}
    </div>
  )
}

function newLink(fn: FunctionName): Link {
  const rest = functionTypes[fn].start.flatMap((text) => parseExpression(text, emptyScope).root ?? [])
  return { fn, rest }
}
