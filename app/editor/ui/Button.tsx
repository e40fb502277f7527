import type { ComponentProps, ReactNode } from 'react'
import styles from './Button.module.css'

export interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'plain' | 'primary' | 'quiet'
  readonly icon?: ReactNode
}

/** A labelled action: ink-black `primary` for the one main action of a place, `quiet` inside panels. */
export function Button({ look = 'plain', icon, children, className, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={[styles['button'], styles[look], className].filter(Boolean).join(' ')}>
      {icon}
      {children}
    </button>
  )
}
