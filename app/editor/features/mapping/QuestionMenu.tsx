import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { ProjectCommand } from '../../../core/project/index.ts'
import type { PendingQuestion } from './interaction/useConnect.ts'
import styles from './QuestionMenu.module.css'

export interface QuestionMenuProps {
  readonly pending: PendingQuestion
  readonly top: number
  readonly left: number
  readonly onAnswer: (command: ProjectCommand | undefined) => void
}

/** What a drop needs to know, asked where it fell: a second line onto a target, an array onto one value. */
export function QuestionMenu({ pending, top, left, onAnswer }: QuestionMenuProps) {
  const menu = useRef<HTMLDivElement>(null)
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
        style={{ top, left }}
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
