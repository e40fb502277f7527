import { PanelLeft } from 'lucide-react'
import { useState } from 'react'
import styles from './EditorLayout.module.css'
import { MethodRail } from './features/methods/index.ts'
import { selectMethod, useEditor } from './state/index.ts'
import { Boundary, IconButton } from './ui/index.ts'

/** The methods beside the patchbay. Where the editor is tight they are folded behind a button until they are wanted. */
export function MethodSide() {
  const method = useEditor((state) => selectMethod(state)?.id)
  // Opened over one method, and folded as soon as another is chosen: whoever has chosen wants to see it.
  const [over, setOver] = useState<{ readonly method: string | undefined }>()
  const opened = over !== undefined && over.method === method
  const setOpened = (next: boolean): void => setOver(next ? { method } : undefined)
  return (
    <div
      role="none"
      className={styles['side']}
      data-opened={opened || undefined}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpened(false)
      }}
    >
      <div className={styles['fold']}>
        <IconButton
          label={opened ? 'Hide the methods' : 'Show the methods'}
          icon={<PanelLeft size={15} strokeWidth={1.75} />}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        />
      </div>
      <nav className={styles['rail']} aria-label="API">
        <Boundary what="The list of methods">
          <MethodRail />
        </Boundary>
      </nav>
    </div>
  )
}
