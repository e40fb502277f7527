import { Menu as Base } from '@base-ui/react/menu'
import { type ReactNode, useEffect, useRef } from 'react'
import { useFrame } from './frame.ts'
import type { MenuEntry } from './Menu.tsx'
import { MenuItems } from './MenuItems.tsx'
import styles from './Menu.module.css'

export interface MenuPopupProps {
  readonly id: string
  /** The control under which it opens, which names it and gets the focus back. */
  readonly anchor: HTMLElement
  readonly entries: readonly MenuEntry[]
  readonly align: 'start' | 'end'
  /** Opened by a key: the first entry gets the focus. */
  readonly byKey: boolean
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** The open menu, which is all that needs Base UI: its trigger is there before this code is. */
export function MenuPopup({ id, anchor, entries, align, byKey, onClose, children }: MenuPopupProps) {
  const popup = useRef<HTMLDivElement>(null)
  const container = useFrame()?.portal
  useEffect(() => {
    if (!byKey) return
    // After Base UI's own first focus, which waits for the popup to be placed.
    const frame = requestAnimationFrame(() => popup.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus())
    return () => cancelAnimationFrame(frame)
  }, [byKey])
  return (
    <Base.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Base.Portal container={container}>
        <Base.Positioner anchor={anchor} sideOffset={4} align={align} className={styles['positioner'] ?? ''}>
          <Base.Popup
            ref={popup}
            id={id}
            aria-labelledby={anchor.id}
            className={styles['popup'] ?? ''}
            finalFocus={{ current: anchor }}
            onKeyDown={({ key }) => {
              if (key !== 'Tab') return
              // On from the trigger, as from any closed menu.
              anchor.focus()
              onClose()
            }}
          >
            <MenuItems entries={entries} />
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
