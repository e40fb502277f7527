import { useState } from 'react'
import { readSingleKeys, storeSingleKeys } from '../../data/index.ts'
import { useEditorActions } from '../../state/index.ts'
import { Dialog } from '../../ui/index.ts'
import { keyGroups } from './keyGroups.ts'
import styles from './KeysDialog.module.css'

/** Every key, by what it does, and whether single characters are commands. */
export function KeysDialog() {
  const { closeDialog, notify } = useEditorActions()
  const [singleKeys, setSingleKeys] = useState(readSingleKeys)
  const onSingleKeys = (on: boolean): void => {
    if (storeSingleKeys(on)) return setSingleKeys(on)
    notify({ tone: 'bad', text: 'This browser stores nothing for this page, so the keys stay as they are.' })
  }
  return (
    <Dialog title="Keys" open onClose={closeDialog}>
      <label className={styles['choice']}>
        <input type="checkbox" checked={singleKeys} onChange={({ target }) => onSingleKeys(target.checked)} />
        Single characters are commands while a tree has the keyboard
      </label>
      {keyGroups.map((group) => (
        <section key={group.title} className={styles['group']}>
          <h3>{group.title}</h3>
          <dl>
            {group.keys.map((entry) => (
              <div key={entry.keys} className={styles['entry']}>
                <dt>
                  <kbd>{entry.keys}</kbd>
                </dt>
                <dd>{entry.does}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
