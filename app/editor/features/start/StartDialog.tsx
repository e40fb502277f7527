import { Braces, FileInput, LayoutGrid, Plus } from 'lucide-react'
import { createProject } from '../../../core/project/index.ts'
import { randomId } from '../../data/index.ts'
import { useEditorActions } from '../../state/index.ts'
import { Button } from '../../ui/index.ts'
import styles from './StartDialog.module.css'

const icon = { size: 16, strokeWidth: 1.75 }

/**
 * The first run: the example is on screen and alive behind this card, which offers the three other ways to begin. It is
 * no modal: the example can be used while it is open.
 */
export function StartDialog() {
  const { closeDialog, openDialog, openProject } = useEditorActions()
  return (
    <aside className={styles['card']} aria-label="Welcome">
      <h2 className={styles['title']}>This is a live example</h2>
      <p>
        A client’s <code>GET /{'{var}'}?query=value</code> becomes a <code>POST</code> with a JSON body. Point at a line
        or at a value of the request to see where it came from; drag from a socket to draw your own.
      </p>
      <div className={styles['choices']}>
        <Button icon={<Braces {...icon} />} onClick={() => openDialog('import')}>
          Paste a JSON request
        </Button>
        <Button icon={<FileInput {...icon} />} onClick={() => openDialog('import')}>
          Import OpenAPI
        </Button>
        <Button icon={<LayoutGrid {...icon} />} onClick={() => openDialog('gallery')}>
          Gallery
        </Button>
        <Button
          icon={<Plus {...icon} />}
          onClick={() => {
            openProject(randomId(), createProject('My API'))
            closeDialog()
          }}
        >
          Start empty
        </Button>
        <Button look="primary" onClick={closeDialog}>
          Use the example
        </Button>
      </div>
    </aside>
  )
}
