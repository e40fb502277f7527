import { type ReactNode, useRef } from 'react'
import { Button, type ButtonProps } from './Button.tsx'
import { Tooltip } from './Tooltip.tsx'
import { useTooltip } from './useTooltip.ts'
import buttonStyles from './Button.module.css'

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'ref'> {
  /** The accessible name, and what the tooltip says. */
  readonly label: string
  /** As printed on keys, such as `Ctrl Z`. */
  readonly keys?: string
  readonly icon: ReactNode
}

/** An action shown by its icon alone; its name appears on hover and focus. */
export function IconButton({ label, keys, icon, look = 'quiet', ...rest }: IconButtonProps) {
  const anchor = useRef<HTMLButtonElement>(null)
  const { shown, hide, stay, enter, leave, focus } = useTooltip()
  return (
    <>
      <Button
        {...rest}
        ref={anchor}
        look={look}
        aria-label={label}
        className={buttonStyles['iconOnly'] ?? ''}
        icon={icon}
        onPointerEnter={(event) => {
          rest.onPointerEnter?.(event)
          enter(event)
        }}
        onPointerLeave={leave}
        onPointerDown={hide}
        onFocus={(event) => {
          rest.onFocus?.(event)
          focus(event)
        }}
        onBlur={hide}
      />
      {shown ? (
        <Tooltip anchor={anchor} {...stay}>
          {label}
          {keys === undefined ? null : <kbd>{keys}</kbd>}
        </Tooltip>
      ) : null}
    </>
  )
}
