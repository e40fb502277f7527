import { Menu as Base } from '@base-ui/react/menu'
import type { MenuEntry } from './Menu.tsx'
import styles from './Menu.module.css'

/** Entries of a menu that is open. */
export function MenuItems({ entries }: { readonly entries: readonly MenuEntry[] }) {
  return entries.map((entry) => (
    <Base.Item key={entry.id} className={styles['item'] ?? ''} disabled={entry.disabled ?? false} onClick={entry.run}>
      {entry.icon}
      <span>{entry.text}</span>
      {entry.detail === undefined ? null : <span className={styles['detail']}>{entry.detail}</span>}
    </Base.Item>
  ))
}
