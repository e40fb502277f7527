import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactNode } from 'react'
import { Button, type ButtonProps } from './Button.tsx'
import buttonStyles from './Button.module.css'
import styles from './Tooltip.module.css'

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon'> {
  /** The accessible name, and what the tooltip says. */
  readonly label: string
  /** As printed on keys, such as `Ctrl Z`. */
  readonly keys?: string
  readonly icon: ReactNode
}

/** An action shown by its icon alone; its name appears on hover and focus. */
export function IconButton({ label, keys, icon, look = 'quiet', ...rest }: IconButtonProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        render={
          <Button {...rest} look={look} aria-label={label} className={buttonStyles['iconOnly'] ?? ''} icon={icon} />
        }
      />
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6}>
          <Tooltip.Popup className={styles['tooltip'] ?? ''}>
            {label}
            {keys === undefined ? null : <kbd>{keys}</kbd>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
