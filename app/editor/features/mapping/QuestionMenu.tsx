import { type KeyboardEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { ProjectCommand } from '../../../core/project/index.ts'
import type { PendingQuestion } from './interaction/useConnect.ts'
import { rowHeight } from './tree/visibleWindow.ts'
import styles from './QuestionMenu.module.css'

/** The menu starts this far inside the target panel and stays this far above its foot. */
const menuInset = 24
const menuRoom = 180

export interface QuestionMenuProps {
  readonly pending: PendingQuestion
  /** The target tree's viewport, and the index of the row that the question is about. */
  readonly viewport: RefObject<HTMLElement | null>
  readonly row: number
  readonly onAnswer: (command: ProjectCommand | undefined) => void
}

/** What a drop needs to know, asked where it fell: a second line onto a target, an array onto one value. */
export function QuestionMenu({ pending, viewport, row, onAnswer }: QuestionMenuProps) {
  const menu = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = viewport.current
    const panel = element?.parentElement
    if (element === null || panel == null || menu.current === null) return
    const top = element.offsetTop + (row + 1) * rowHeight - element.scrollTop
    menu.current.style.top = `${Math.min(top, panel.offsetHeight - menuRoom)}px`
    menu.current.style.maxWidth = `${panel.offsetWidth - menuInset * 2}px`
    menu.current.style.left = `${panel.offsetLeft + menuInset}px`
  }, [viewport, row])
  useEffect(() => menu.current?.querySelector('button')?.focus(), [pending])
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (event.key === 'Escape') return onAnswer(undefined)
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])]
    const at = buttons.findIndex((button) => button === document.activeElement)
    buttons[(at + step + buttons.length) % buttons.length]?.focus()
  }
  return (
    <>
      <div className={styles['backdrop']} aria-hidden="true" onPointerDown={() => onAnswer(undefined)} />
      <div
        ref={menu}
        role="menu"
        tabIndex={-1}
        aria-label={pending.question.question}
        className={styles['menu']}
        onKeyDown={onKeyDown}
      >
        <p className={styles['question']}>{pending.question.question}</p>
        {pending.question.choices.map((choice) => (
          <button
            key={choice.label}
            type="button"
            role="menuitem"
            className={styles['choice']}
            onClick={() => onAnswer(choice.command)}
          >
            {choice.label}
          </button>
        ))}
      </div>
    </>
  )
}
