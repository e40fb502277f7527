import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { type ReactNode, type RefObject, useRef } from 'react'
import { useFrame } from './frame.ts'
import { IconButton } from './IconButton.tsx'
import styles from './Dialog.module.css'

export interface DialogProps {
  readonly title: string
  readonly open: boolean
  readonly onClose: () => void
  readonly children: ReactNode
  /** Actions, the main one last. */
  readonly footer?: ReactNode
  readonly wide?: boolean
  /** What has the keyboard first; by default the first control of the body. */
  readonly initialFocus?: RefObject<HTMLElement | null>
}

const controls = ['button', 'input:not([hidden])', 'select', 'textarea', '[tabindex="0"]']
  .map((control) => `${control}:not(:disabled)`)
  .join(', ')

/** A modal dialog: Escape, the backdrop and the cross close it; focus stays inside and returns. */
export function Dialog({ title, open, onClose, children, footer, wide = false, initialFocus }: DialogProps) {
  const container = useFrame()?.portal
  const body = useRef<HTMLDivElement>(null)
  return (
    <Base.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Base.Portal container={container}>
        <Base.Backdrop className={styles['backdrop'] ?? ''} />
        <Base.Popup
          className={[styles['popup'], wide ? styles['wide'] : ''].join(' ')}
          // The cross stands first, and would show its tooltip over every dialog that opens.
          initialFocus={initialFocus ?? (() => body.current?.querySelector<HTMLElement>(controls) ?? true)}
        >
          <header className={styles['header']}>
            <Base.Title className={styles['title'] ?? ''}>{title}</Base.Title>
            <IconButton label="Close" icon={<X size={15} strokeWidth={1.75} />} onClick={onClose} />
          </header>
          <div ref={body} className={styles['body']}>
            {children}
          </div>
          {footer === undefined ? null : <footer className={styles['footer']}>{footer}</footer>}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
