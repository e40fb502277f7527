import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import type { CompletionItem } from '../../core/language/index.ts'
import { expressionScopeAt, type ProjectMethod, type TargetPlace } from '../../core/project/index.ts'
import { FieldBox, FieldFrame, plainText, useBounded } from '../ui/index.ts'
import { TypingPopup } from './TypingPopup.tsx'
import { takeItem } from './rankItems.ts'
import { mostCharacters, readTyped, type TypedKind } from './readTyped.ts'
import { Squiggle } from './Squiggle.tsx'
import { useTakeAt } from './useTakeAt.ts'
import { useTypingHelp, withoutWordAt } from './useTypingHelp.ts'
import styles from './ExpressionInput.module.css'

export interface ExpressionInputProps {
  readonly method: ProjectMethod
  /** The target that the text is for: its loops and variables can be named. */
  readonly place: TargetPlace
  /** `expression` unless it is a condition. */
  readonly kind?: TypedKind
  readonly label: string
  readonly labelHidden?: boolean
  readonly value: string
  readonly onValue: (text: string) => void
  /** Enter, with no suggestion chosen. */
  readonly onEnter?: () => void
  /** Escape, with no suggestions open. */
  readonly onEscape?: () => void
  readonly onLeave?: () => void
  /** What was wrong when it was applied; what is wrong with the text itself is shown without. */
  readonly problem?: string | undefined
  readonly placeholder?: string
  readonly startsFocused?: boolean
  /** Where the caret stands at first; at the end of the text by default. */
  readonly caretAt?: number | undefined
  /** `row`: as low as a row of the tree, what is wrong floating under it. */
  readonly look?: 'field' | 'row'
}

/**
 * One line for an expression or a condition, with completion, the signature of the call that the caret is in, and
 * what is wrong with the text. Tab takes the first suggestion, arrows choose another; Enter without a choice applies.
 */
export function ExpressionInput(props: ExpressionInputProps): ReactNode {
  const { method, place, kind = 'expression', label, labelHidden = false, value, look = 'field' } = props
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const typing = useTyping(props, input)
  const { help, open, active } = typing
  const scope = expressionScopeAt(method, place)
  const typed = kind === 'condition' ? readTyped(value, scope, kind) : readTyped(value, scope, kind)
  const problem =
    typing.bounded.problem ?? props.problem ?? (typed.kind === 'wrong' && typing.isTouched ? typed.message : undefined)
  return (
    <FieldFrame
      id={id}
      label={label}
      labelHidden={labelHidden}
      // In a row it would stand where the suggestions are.
      problem={look === 'row' && open ? undefined : problem}
      alerts={props.problem !== undefined || typing.bounded.problem !== undefined}
      look={look}
      grows={look === 'field'}
    >
      <FieldBox ref={box}>
        {problem === undefined || typed.kind === 'read' ? null : (
          <Squiggle input={input} text={value} range={typed.range} />
        )}
        <input
          ref={input}
          id={id}
          className={styles['input']}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={open ? `${id}-list` : undefined}
          aria-activedescendant={open && active !== undefined ? `${id}-${active}` : undefined}
          aria-invalid={problem === undefined ? undefined : true}
          aria-describedby={problem === undefined || (look === 'row' && open) ? undefined : `${id}-problem`}
          value={value}
          placeholder={props.placeholder}
          {...plainText}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- opened by a key or click that asks to type here
          autoFocus={props.startsFocused}
          onChange={typing.onChange}
          onPaste={typing.bounded.onPaste}
          onKeyDown={typing.onKeyDown}
          onSelect={typing.onSelect}
          onFocus={typing.onFocus}
          onBlur={() => {
            typing.close()
            props.onLeave?.()
          }}
        />
      </FieldBox>
      {open || (typing.isFocused && help.signature !== undefined) ? (
        <TypingPopup
          id={id}
          anchor={box}
          label={`Suggestions for ${label}`}
          items={open ? help.items : []}
          signature={help.signature}
          active={active}
          onTake={typing.take}
        />
      ) : null}
    </FieldFrame>
  )
}

/** What typing does: which suggestions are open, which one is chosen, where the caret stands. */
function useTyping(
  {
    place,
    kind = 'expression',
    value,
    onValue,
    onEnter,
    onEscape,
    startsFocused = false,
    caretAt,
  }: ExpressionInputProps,
  input: { readonly current: HTMLInputElement | null },
) {
  const [caret, setCaret] = useState(caretAt ?? value.length)
  const [isFocused, setFocused] = useState(startsFocused)
  const [isWanted, setWanted] = useState(false)
  const [isTouched, setTouched] = useState(false)
  const [active, setActive] = useState<number>()
  const moveTo = useRef<number | undefined>(caretAt)
  const [taken, setTaken] = useState<string>()
  const bounded = useBounded(value, onValue, mostCharacters)
  const known = useTypingHelp(place, { kind, text: value, caret, active: isFocused && isTouched })
  // A word that was chosen is done: other words that hold it would only be in the way.
  const help = taken === value ? withoutWordAt(known, value, caret) : known
  const open = isFocused && isWanted && help.items.length > 0
  useLayoutEffect(() => {
    if (moveTo.current === undefined) return
    input.current?.setSelectionRange(moveTo.current, moveTo.current)
    moveTo.current = undefined
  })
  const close = (): void => {
    setWanted(false)
    setActive(undefined)
    if (document.activeElement !== input.current) setFocused(false)
  }
  const take = (item: CompletionItem): void => {
    if (!help.isFresh) return
    const next = takeItem(item, value)
    moveTo.current = next.caret
    setCaret(next.caret)
    setTaken(next.text)
    setActive(undefined)
    // A source goes on with its members, a call with its arguments.
    setWanted(true)
    onValue(next.text)
  }
  const takeAt = useTakeAt(help, value, take)
  const step = (by: 1 | -1): void => {
    if (!open) {
      setTouched(true)
      return setWanted(true)
    }
    const count = help.items.length
    setActive(active === undefined ? (by === 1 ? 0 : count - 1) : (active + by + count) % count)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation()
    const isTake = open && ((event.key === 'Enter' && active !== undefined) || (event.key === 'Tab' && !event.shiftKey))
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') step(event.key === 'ArrowDown' ? 1 : -1)
    else if (event.key === ' ' && event.ctrlKey) step(1)
    else if (isTake) takeAt(active ?? 0)
    else if (event.key === 'Escape' && open) close()
    else if (event.key === 'Escape' && onEscape !== undefined) onEscape()
    else if (event.key === 'Enter' && onEnter !== undefined) {
      close()
      onEnter()
    } else return
    event.preventDefault()
  }
  return {
    help,
    open,
    active,
    isFocused,
    isTouched,
    bounded,
    close,
    take,
    onKeyDown,
    onFocus: (): void => setFocused(true),
    onSelect: (): void => setCaret(input.current?.selectionStart ?? value.length),
    onChange: ({ target }: { readonly target: HTMLInputElement }): void => {
      if (!bounded.take(target.value)) return
      setTouched(true)
      setWanted(true)
      setActive(undefined)
      setCaret(target.selectionStart ?? target.value.length)
    },
  }
}
