import { Plus, Trash2 } from 'lucide-react'
import type { ProjectMethod, RequestParameter } from '../../../core/project/index.ts'
import { CommitField } from '../../fields/index.ts'
import { selectTestCase, useEditor, useEditorActions } from '../../state/index.ts'
import { Button, IconButton, SelectField } from '../../ui/index.ts'
import { sampleValue, withSampleValue } from './sampleValue.ts'
import styles from './forms.module.css'

const places = { path: 'Path', querystring: 'Query', header: 'Header' } as const
const types = (['string', 'number', 'integer', 'boolean', 'array'] as const).map((type) => ({
  value: type,
  text: type,
}))

/** A name of that stem that no parameter has: `header`, `header2`… */
function freeName(method: ProjectMethod, stem: string): string {
  const taken = new Set(method.request.parameters.map(({ name }) => name))
  for (let count = 1; ; count++) {
    const name = count === 1 ? stem : `${stem}${count}`
    if (!taken.has(name)) return name
  }
}

/** The parameters of the method request, a row each. */
export function ParameterTable({ method }: { readonly method: ProjectMethod }) {
  const { dispatch } = useEditorActions()
  const add = (place: 'querystring' | 'header', stem: string): void => {
    dispatch({ type: 'addParameter', method: method.id, in: place, name: freeName(method, stem) })
  }
  return (
    <section aria-label="Parameters" className={styles['section']}>
      <h3>Parameters</h3>
      {method.request.parameters.length === 0 ? (
        <p className={styles['hint']}>None yet.</p>
      ) : (
        <div className={styles['parameterHead']} aria-hidden="true">
          <span />
          <span>Name</span>
          <span>Value in this sample</span>
          <span>Type</span>
        </div>
      )}
      {method.request.parameters.map((parameter) => (
        <ParameterLine key={parameter.id} method={method} parameter={parameter} />
      ))}
      <div className={styles['buttons']}>
        <Button icon={<Plus size={14} />} onClick={() => add('querystring', 'query')}>
          Query parameter
        </Button>
        <Button icon={<Plus size={14} />} onClick={() => add('header', 'X-Header')}>
          Header
        </Button>
      </div>
    </section>
  )
}

function ParameterLine({
  method,
  parameter,
}: {
  readonly method: ProjectMethod
  readonly parameter: RequestParameter
}) {
  const { dispatch } = useEditorActions()
  const testCase = useEditor(selectTestCase)
  const { id, name, required, type } = parameter
  const update = { type: 'updateParameter', method: method.id, parameter: id } as const
  return (
    <div role="group" aria-label={`${places[parameter.in]} ${name}`} className={styles['parameter']}>
      <span className={styles['place']}>{places[parameter.in]}</span>
      {parameter.in === 'path' ? (
        <code>{name}</code>
      ) : (
        <CommitField label="Name" labelHidden value={name} apply={(text) => dispatch({ ...update, name: text })} />
      )}
      {testCase === undefined ? (
        <span />
      ) : (
        <CommitField
          key={testCase.id}
          label={`Sample value of ${name}`}
          labelHidden
          placeholder="absent in the sample"
          value={sampleValue(testCase.request, parameter)}
          apply={(text) =>
            dispatch({
              type: 'updateTestCase',
              method: method.id,
              testCase: testCase.id,
              to: withSampleValue(testCase, parameter, text),
            })
          }
        />
      )}
      <SelectField
        label="Type"
        labelHidden
        value={type}
        options={types}
        onValue={(valueType) => void dispatch({ ...update, valueType })}
      />
      <label className={styles['check']}>
        <input
          type="checkbox"
          checked={required}
          disabled={parameter.in === 'path'}
          onChange={(event) => void dispatch({ ...update, required: event.target.checked })}
        />
        Required
      </label>
      {parameter.in === 'path' ? (
        <span />
      ) : (
        <IconButton
          label={`Remove ${name}`}
          icon={<Trash2 size={14} strokeWidth={1.75} />}
          onClick={() => void dispatch({ type: 'removeParameter', method: method.id, parameter: id })}
        />
      )}
    </div>
  )
}
