import type { ReactNode } from 'react'
import styles from './fields.module.css'

export interface BytesFieldProps {
  readonly children: ReactNode
  readonly isBase64Encoded: boolean
  readonly onChange: (isBase64Encoded: boolean) => void
}

/** Whether a body that is typed as text stands for bytes: their base64. The children are its name. */
export function BytesField({ children, isBase64Encoded, onChange }: BytesFieldProps) {
  return (
    <label className={styles['bytes']}>
      <input type="checkbox" checked={isBase64Encoded} onChange={(event) => onChange(event.target.checked)} />
      {children}
    </label>
  )
}
