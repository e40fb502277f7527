import { useState } from 'react'
import { ShapeField } from '../../fields/index.ts'
import { useEditorActions } from '../../state/index.ts'
import { Button } from '../../ui/index.ts'
import type { ResponseFieldsProps } from './ResponseFields.tsx'
import styles from './response.module.css'

/** What the backend answers that this response takes: as the samples tell, or a sample, schema or model that says it. */
export function BackendShape({ method, response }: ResponseFieldsProps) {
  const { dispatch } = useEditorActions()
  const [isOpen, setIsOpen] = useState(false)
  const set = { type: 'setIntegrationResponse', method: method.id, response: response.id } as const
  const { shape } = response
  return (
    <section aria-label="Backend’s body" className={styles['section']}>
      <h3>Backend’s body</h3>
      <div className={styles['declared']}>
        <span className={styles['hint']}>
          {shape === undefined ? 'As the samples’ backends answer.' : words[shape.kind]}
        </span>
        <Button look="quiet" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {shape === undefined ? 'Give its schema' : 'Change'}
        </Button>
        {shape === undefined ? null : (
          <Button look="quiet" onClick={() => void dispatch({ ...set, shape: '' })}>
            As the samples tell
          </Button>
        )}
      </div>
      {isOpen ? (
        <ShapeField label="Backend’s body" shape={shape} apply={(next) => dispatch({ ...set, shape: next })} />
      ) : null}
    </section>
  )
}

const words = {
  sample: 'As a JSON sample tells.',
  schema: 'As a JSON Schema tells.',
  model: 'As a model of the API tells.',
} as const
