import { Settings2 } from 'lucide-react'
import type { MappingSide } from '../../../../core/apigateway/index.ts'
import type { ProjectMethod } from '../../../../core/project/index.ts'
import { selectDrawn, useEditor, useEditorActions } from '../../../state/index.ts'
import { IconButton, lazyPart, Segmented } from '../../../ui/index.ts'
import styles from './SideSwitch.module.css'

const ResponsePicker = lazyPart(async () => (await import('./ResponsePicker.tsx')).ResponsePicker)

const sides: readonly { readonly value: MappingSide; readonly text: string }[] = [
  { value: 'request', text: 'Request' },
  { value: 'response', text: 'Response' },
]

/** Which drawing of the method the canvas shows: its request's, or that of one of its integration responses. */
export function SideSwitch({ method }: { readonly method: ProjectMethod }) {
  const side = useEditor((state) => state.drawnSide)
  const drawn = useEditor(selectDrawn)
  const { showDrawing, openDialog } = useEditorActions()
  return (
    <div className={styles['switch']}>
      <div className={styles['row']}>
        <Segmented label="Drawing" value={side} options={sides} onValue={(next) => showDrawing(next)} />
      </div>
      {side === 'request' || drawn?.response === undefined ? null : (
        <div className={styles['row']}>
          <ResponsePicker method={method} response={drawn.response.id} />
          <IconButton
            label="Edit the integration responses"
            icon={<Settings2 size={15} strokeWidth={1.75} />}
            onClick={() => openDialog('responses')}
          />
        </div>
      )}
    </div>
  )
}
