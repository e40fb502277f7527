import type { Id } from '../../../../core/mapping/index.ts'
import type { ProjectMethod } from '../../../../core/project/index.ts'
import { useEditorActions } from '../../../state/index.ts'
import { SelectField } from '../../../ui/index.ts'
import { responseName } from './responseName.ts'
import styles from './SideSwitch.module.css'

interface ResponsePickerProps {
  readonly method: ProjectMethod
  readonly response: Id
}

/** The integration response that is drawn. */
export function ResponsePicker({ method, response }: ResponsePickerProps) {
  const { showDrawing } = useEditorActions()
  const options = method.integrationResponses.map((one) => ({ value: one.id, text: responseName(one) }))
  return (
    <div className={styles['picker']}>
      <SelectField
        label="Integration response drawn"
        labelHidden
        value={response}
        options={options}
        onValue={(id) => showDrawing('response', id)}
      />
    </div>
  )
}
