import { ListTree, Plus } from 'lucide-react'
import { useState } from 'react'
import { selectMethod, selectMethods, useEditor, useEditorActions } from '../../state/index.ts'
import { IconButton, lazyPart } from '../../ui/index.ts'
import { MethodItem } from './MethodItem.tsx'
import { MethodWindow } from './MethodWindow.tsx'
import styles from './MethodRail.module.css'

const AddMethod = lazyPart(async () => (await import('./AddMethod.tsx')).AddMethod)

/** The methods of the API; choosing one shows it on the canvas. */
export function MethodRail() {
  const methods = useEditor(selectMethods)
  const models = useEditor((state) => state.project.api.models)
  const current = useEditor(selectMethod)
  const [adding, setAdding] = useState(false)
  const { selectMethod: choose, openDialog } = useEditorActions()
  return (
    <div className={styles['rail']}>
      <header className={styles['header']}>
        <h2>Methods</h2>
        <IconButton
          label="All methods"
          icon={<ListTree size={15} strokeWidth={1.75} />}
          onClick={() => openDialog('methods')}
        />
        <IconButton
          label="Add a method"
          icon={<Plus size={15} strokeWidth={1.75} />}
          aria-expanded={adding}
          onClick={() => setAdding(!adding)}
        />
      </header>
      {adding ? <AddMethod onDone={() => setAdding(false)} /> : null}
      {methods.length === 0 && !adding ? (
        <p className={styles['hint']}>No methods yet. Add one, or import an API.</p>
      ) : null}
      <MethodWindow
        methods={methods}
        current={current?.id}
        render={(method) => (
          <MethodItem
            key={method.id}
            method={method}
            current={method.id === current?.id}
            onChoose={() => choose(method.id)}
          />
        )}
      />
      {models.length === 0 ? null : (
        <section>
          <header className={styles['header']}>
            <h2>Models</h2>
          </header>
          <ul className={styles['models']}>
            {models.slice(0, shownModels).map((model) => (
              <li key={model.id} className={styles['model']} title={model.description}>
                <span aria-hidden="true">{'{ }'}</span>
                <code>{model.name}</code>
              </li>
            ))}
          </ul>
          {models.length > shownModels ? (
            <p className={styles['hint']}>and {models.length - shownModels} more</p>
          ) : null}
        </section>
      )}
    </div>
  )
}

/** More models than this are named by the forms that use them. */
const shownModels = 40
