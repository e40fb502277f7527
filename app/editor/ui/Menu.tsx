import {
  cloneElement,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type ReactNode,
  useId,
  useState,
} from 'react'
import type { ButtonProps } from './Button.tsx'
import { lazyPart } from './lazyPart.tsx'

export interface MenuEntry {
  readonly id: string
  readonly text: string
  readonly detail?: string
  readonly icon?: ReactNode
  readonly disabled?: boolean
  readonly run: () => void
}

export interface MenuProps {
  /** The button that opens the menu. */
  readonly trigger: ReactElement<ButtonProps>
  readonly entries: readonly MenuEntry[]
  readonly align?: 'start' | 'end'
  /** `MenuItems` after the entries, made when the menu opens. */
  readonly children?: ReactNode
}

const MenuPopup = lazyPart(async () => (await import('./MenuPopup.tsx')).MenuPopup)

/** A menu of actions under its trigger. A click that comes before the menu's code opens it as soon as that is there. */
export function Menu({ trigger, entries, align = 'start', children }: MenuProps) {
  const id = useId()
  const [opened, setOpened] = useState<{ readonly anchor: HTMLElement; readonly byKey: boolean }>()
  const open = (anchor: HTMLElement, byKey: boolean): void => setOpened({ anchor, byKey })
  const button = cloneElement(trigger, {
    id: `${id}-trigger`,
    'aria-haspopup': 'menu',
    'aria-expanded': opened !== undefined,
    'aria-controls': opened === undefined ? undefined : id,
    onPointerEnter: MenuPopup.preload,
    onFocus: MenuPopup.preload,
    // A key's click has no pointer's count.
    onClick: ({ currentTarget, detail }: MouseEvent<HTMLElement>) =>
      opened === undefined ? open(currentTarget, detail === 0) : setOpened(undefined),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      event.preventDefault()
      open(event.currentTarget, true)
    },
  })
  return (
    <>
      {button}
      {opened === undefined ? null : (
        <MenuPopup id={id} {...opened} entries={entries} align={align} onClose={() => setOpened(undefined)}>
          {children}
        </MenuPopup>
      )}
    </>
  )
}
