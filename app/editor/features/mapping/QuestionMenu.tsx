import {
  type KeyboardEvent,
  type RefObject,
  type SubmitEvent,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import type { CommandChoice, ProjectCommand } from '../../../core/project/index.ts'
import { Button, TextField, useFocusOnMount } from '../../ui/index.ts'
import type { PendingQuestion } from './interaction/useConnect.ts'
import { rowHeight } from './tree/visibleWindow.ts'
import styles from './QuestionMenu.module.css'

/** The menu starts this far inside the target panel, and stays this far inside its edges. */
const menuInset = 24
const menuMargin = 8

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
  const [asking, setAsking] = useState<CommandChoice>()
  useLayoutEffect(() => {
    const element = viewport.current
    const panel = element?.parentElement
    if (element === null || panel == null || menu.current === null) return
    const top = element.offsetTop + (row + 1) * rowHeight - element.scrollTop
    const lowest = panel.offsetHeight - menu.current.offsetHeight - menuMargin
    menu.current.style.top = `${Math.max(menuMargin, Math.min(top, lowest))}px`
    menu.current.style.maxWidth = `${panel.offsetWidth - menuInset * 2}px`
    menu.current.style.left = `${panel.offsetLeft + menuInset}px`
  }, [viewport, row, asking])
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
  const backdrop = <div className={styles['backdrop']} aria-hidden="true" onPointerDown={() => onAnswer(undefined)} />
  if (asking !== undefined) {
    return (
      <>
        {backdrop}
        <div ref={menu} role="dialog" aria-label={pending.question.question} className={styles['menu']}>
          <IndexForm choice={asking} onAnswer={onAnswer} />
        </div>
      </>
    )
  }
  return (
    <>
      {backdrop}
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
            aria-haspopup={choice.asks === undefined ? undefined : 'dialog'}
            className={styles['choice']}
            onClick={() => (choice.asks === undefined ? onAnswer(choice.command) : setAsking(choice))}
          >
            {choice.label}
          </button>
        ))}
      </div>
    </>
  )
}

interface IndexFormProps {
  readonly choice: CommandChoice
  readonly onAnswer: (command: ProjectCommand | undefined) => void
}

/** The number that a choice still needs: which item. */
function IndexForm({ choice, onAnswer }: IndexFormProps) {
  const [text, setText] = useState('0')
  const [problem, setProblem] = useState<string>()
  const field = useFocusOnMount<HTMLInputElement>()
  const apply = (event: SubmitEvent): void => {
    event.preventDefault()
    if (!/^\d{1,6}$/.test(text.trim())) return setProblem('Write a whole number such as 0, which is the first.')
    if (choice.command.type === 'connect') onAnswer({ ...choice.command, index: Number(text) })
  }
  return (
    <form className={styles['form']} onSubmit={apply}>
      <TextField
        ref={field}
        label="Index, from 0"
        code
        inputMode="numeric"
        value={text}
        onValue={(next) => {
          setText(next)
          setProblem(undefined)
        }}
        onFocus={({ target }) => target.select()}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Escape') onAnswer(undefined)
        }}
        problem={problem}
      />
      <Button look="primary" type="submit">
        Take this item
      </Button>
    </form>
  )
}
