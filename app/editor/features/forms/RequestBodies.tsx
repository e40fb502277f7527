import { Plus, Trash2 } from 'lucide-react'
import type { ProjectMethod } from '../../../core/project/index.ts'
import { selectTestCase, useEditor, useEditorActions } from '../../state/index.ts'
import { Button, IconButton } from '../../ui/index.ts'
import { SchemaField } from './SchemaField.tsx'
import styles from './forms.module.css'

const defaultContentType = 'application/json'

/** The bodies that the client may send, by content type. */
export function RequestBodies({ method }: { readonly method: ProjectMethod }) {
  const { dispatch } = useEditorActions()
  const testCase = useEditor(selectTestCase)
  const { bodies } = method.request
  const setSample = (contentType: string, text: string): void => {
    if (testCase === undefined) return
    const headers = testCase.request.headers.some(({ name }) => name.toLowerCase() === 'content-type')
      ? testCase.request.headers
      : [{ name: 'Content-Type', value: contentType }, ...testCase.request.headers]
    const to = { ...testCase, request: { ...testCase.request, headers, body: text } }
    dispatch({ type: 'updateTestCase', method: method.id, testCase: testCase.id, to })
  }
  return (
    <section aria-label="Body" className={styles['section']}>
      <h3>Body</h3>
      {bodies.map((body) => (
        <div key={body.id} className={styles['shape']}>
          <div className={styles['shapeHead']}>
            <code>{body.contentType}</code>
            <IconButton
              label={`Remove the ${body.contentType} body`}
              icon={<Trash2 size={14} strokeWidth={1.75} />}
              onClick={() =>
                void dispatch({ type: 'removeRequestBody', method: method.id, contentType: body.contentType })
              }
            />
          </div>
          <SchemaField
            label="What it holds"
            shape={body.shape}
            command={(shape) => ({
              type: 'setRequestBody',
              method: method.id,
              contentType: body.contentType,
              shape,
            })}
            // A pasted sample is the best sample there is: the preview shows it at once.
            onApplied={(shape) => {
              if (shape.kind === 'sample') setSample(body.contentType, shape.text)
            }}
          />
        </div>
      ))}
      {bodies.some((body) => body.contentType === defaultContentType) ? null : (
        <Button
          icon={<Plus size={14} />}
          onClick={() =>
            void dispatch({
              type: 'setRequestBody',
              method: method.id,
              contentType: defaultContentType,
              shape: { kind: 'sample', text: '{}' },
            })
          }
        >
          JSON body
        </Button>
      )}
    </section>
  )
}
