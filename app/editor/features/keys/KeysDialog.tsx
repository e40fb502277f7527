import { useEditorActions } from '../../state/index.ts'
import { Dialog } from '../../ui/index.ts'
import { keyGroups } from './keyGroups.ts'
import styles from './KeysDialog.module.css'

/** Every key, by what it does. */
export function KeysDialog() {
  const { closeDialog } = useEditorActions()
  return (
    <Dialog title="Keys" open onClose={closeDialog}>
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
