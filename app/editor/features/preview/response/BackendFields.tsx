import { AnswerFields, type AnswerFieldsProps } from '../../../fields/index.ts'
import { Button } from '../../../ui/index.ts'
import styles from './response.module.css'

export interface BackendFieldsProps extends AnswerFieldsProps {
  /** Makes the answer from the method response's model. */
  readonly onMock: () => void
}

/** The backend's answer in fields, and what fills them in. */
export function BackendFields({ onMock, ...answer }: BackendFieldsProps) {
  return (
    <div className={styles['fields']}>
      <AnswerFields {...answer} />
      <Button look="quiet" onClick={onMock}>
        Fill in from the method response
      </Button>
    </div>
  )
}
