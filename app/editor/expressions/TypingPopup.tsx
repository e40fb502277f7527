import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { CompletionItem, SignatureHelp } from '../../core/language/index.ts'
import styles from './ExpressionInput.module.css'

interface TypingPopupProps {
  readonly id: string
  readonly anchor: RefObject<HTMLElement | null>
  readonly label: string
  readonly items: readonly CompletionItem[]
  readonly signature: SignatureHelp | undefined
  readonly active: number | undefined
  readonly onTake: (item: CompletionItem) => void
}

const gap = 4
const margin = 8

/** What can be typed next, under the field or over it where there is more room. The keyboard stays in the field. */
export function TypingPopup({ id, anchor, label, items, signature, active, onTake }: TypingPopupProps) {
  const popup = usePlacedAt(anchor)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (active !== undefined) list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  const documentation = active === undefined ? undefined : items[active]?.documentation
  return (
    <div ref={popup} popover="manual" className={styles['popup']}>
      {signature === undefined ? null : <Signature signature={signature} />}
      {items.length === 0 ? null : (
        <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} className={styles['list']}>
          {items.map((item, at) => (
            // The field has the keyboard: what moves among the options is its `aria-activedescendant`.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={`${item.kind} ${item.label}`}
              id={`${id}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === active}
              className={styles['option']}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onTake(item)}
            >
              <code>{item.label}</code>
              <span className={styles['about']}>{aboutItem(item)}</span>
            </div>
          ))}
        </div>
      )}
      {documentation === undefined ? null : (
        <p className={styles['docs']}>
          {documentation.text ?? documentation.signature}
          {documentation.unverified === true ? <em className={styles['mark']}>unverified on AWS</em> : null}
        </p>
      )}
    </div>
  )
}

function aboutItem({ kind, documentation }: CompletionItem): string {
  const { signature, type, text } = documentation
  return kind === 'function' ? signature : (type ?? text ?? '')
}

function Signature({ signature: { documentation, parameters, active } }: { readonly signature: SignatureHelp }) {
  const [name = ''] = documentation.signature.split('(')
  return (
    <p role="status" className={styles['signature']}>
      <code>
        {name}(
        {parameters.map((parameter, at) => (
          <span key={parameter + String(at)}>
            {at === 0 ? '' : ', '}
            {at === active ? <strong>{parameter}</strong> : parameter}
          </span>
        ))}
        )
      </code>
      {documentation.unverified === true ? <em className={styles['mark']}>unverified on AWS</em> : null}
    </p>
  )
}

/** In the top layer, which no panel cuts off, beside its anchor on the side with more room; scrolling moves both. */
function usePlacedAt(anchor: RefObject<HTMLElement | null>): RefObject<HTMLDivElement | null> {
  const popup = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const place = (): void => {
      const around = anchor.current?.getBoundingClientRect()
      const element = popup.current
      if (around === undefined || element === null) return
      const { clientWidth, clientHeight } = document.documentElement
      const below = clientHeight - around.bottom - gap - margin
      const above = around.top - gap - margin
      const isBelow = below >= Math.min(element.scrollHeight, 220) || below >= above
      element.style.maxHeight = `${Math.min(260, isBelow ? below : above)}px`
      element.style.minWidth = `${Math.min(around.width, 420)}px`
      element.style.left = `${Math.max(margin, Math.min(around.left, clientWidth - margin - element.offsetWidth))}px`
      element.style.top = isBelow ? `${around.bottom + gap}px` : 'auto'
      element.style.bottom = isBelow ? 'auto' : `${clientHeight - around.top + gap}px`
    }
    if (popup.current?.matches(':popover-open') === false) popup.current.showPopover()
    place()
    window.addEventListener('resize', place)
    window.addEventListener('scroll', place, true)
    return () => {
      window.removeEventListener('resize', place)
      window.removeEventListener('scroll', place, true)
    }
  })
  return popup
}
