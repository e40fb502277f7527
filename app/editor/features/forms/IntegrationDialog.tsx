import {
  type IntegrationType,
  type MethodVerb,
  type PassthroughBehavior,
  shownValue,
} from '../../../core/apigateway/index.ts'
import type { ProjectMethod } from '../../../core/project/index.ts'
import { CommitField } from '../../fields/index.ts'
import { selectMethod, useEditor, useEditorActions } from '../../state/index.ts'
import { Button, Dialog, SelectField } from '../../ui/index.ts'
import { SchemaField } from './SchemaField.tsx'
import { StageVariables } from './StageVariables.tsx'
import styles from './forms.module.css'

const typeTexts: Readonly<Record<IntegrationType, string>> = {
  HTTP: 'HTTP',
  HTTP_PROXY: 'HTTP proxy',
  MOCK: 'Mock',
  AWS: 'AWS service or Lambda',
  AWS_PROXY: 'Lambda proxy',
}
const types: readonly IntegrationType[] = ['HTTP', 'HTTP_PROXY', 'AWS', 'AWS_PROXY', 'MOCK']
const verbs: readonly MethodVerb[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'ANY']
const passthroughs: readonly PassthroughBehavior[] = ['WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES', 'NEVER']

/** Where the request goes and what the backend expects. */
export function IntegrationDialog() {
  const method = useEditor(selectMethod)
  const { closeDialog, dispatch } = useEditorActions()
  if (method === undefined) return null
  const { integration } = method
  return (
    <Dialog
      title="Integration"
      open
      wide
      onClose={closeDialog}
      footer={
        <Button look="primary" onClick={closeDialog}>
          Done
        </Button>
      }
    >
      <div className={styles['pair']}>
        <SelectField
          label="Type"
          value={integration.type}
          options={types.map((type) => ({ value: type, text: typeTexts[type] }))}
          onValue={(to) => void dispatch({ type: 'setIntegrationType', method: method.id, to })}
        />
        {integration.type === 'MOCK' ? null : (
          <SelectField
            label="Verb sent"
            value={integration.httpMethod}
            options={verbs.map((verb) => ({ value: verb, text: verb }))}
            onValue={(httpMethod) => void dispatch({ type: 'updateIntegration', method: method.id, httpMethod })}
          />
        )}
      </div>
      {integration.type === 'MOCK' ? null : <EndpointField method={method} />}
      {integration.type === 'AWS' || integration.type === 'AWS_PROXY' ? <RoleField method={method} /> : null}
      {'passthroughBehavior' in integration || integration.type === 'HTTP' ? (
        <SelectField
          label="Content types without a template"
          value={
            ('passthroughBehavior' in integration ? integration.passthroughBehavior : undefined) ?? 'WHEN_NO_MATCH'
          }
          options={passthroughs.map((value) => ({ value, text: value }))}
          onValue={(passthroughBehavior) =>
            void dispatch({ type: 'updateIntegration', method: method.id, passthroughBehavior })
          }
        />
      ) : null}
      {integration.type === 'HTTP' || integration.type === 'AWS' ? <PayloadShapes method={method} /> : null}
      <StageVariables />
    </Dialog>
  )
}

function EndpointField({ method }: { readonly method: ProjectMethod }) {
  const { dispatch } = useEditorActions()
  if (method.integration.type === 'MOCK') return null
  const { uri } = method.integration
  return (
    <>
      {typeof uri === 'string' ? (
        <CommitField
          key={uri}
          label="Endpoint"
          placeholder="https://${stageVariables.host}/orders/{id}"
          value={uri}
          apply={(text) => dispatch({ type: 'updateIntegration', method: method.id, uri: text })}
        />
      ) : (
        <p>
          The deployment resolves the endpoint: <code>{shownValue(uri)}</code>
        </p>
      )}
      <p className={styles['hint']}>
        {'{name}'} is a place to draw a line to; {'${stageVariables.name}'} is filled in by the stage.
      </p>
    </>
  )
}

function RoleField({ method }: { readonly method: ProjectMethod }) {
  const { dispatch } = useEditorActions()
  const credentials = 'credentials' in method.integration ? method.integration.credentials : undefined
  if (typeof credentials === 'object') {
    return (
      <p>
        The deployment resolves the role: <code>{shownValue(credentials)}</code>
      </p>
    )
  }
  return (
    <CommitField
      key={credentials ?? ''}
      label="Role (empty: the resource’s own policy allows the call)"
      placeholder="arn:aws:iam::123456789012:role/api-gateway"
      value={credentials ?? ''}
      apply={(text) => dispatch({ type: 'updateIntegration', method: method.id, credentials: text })}
    />
  )
}

const defaultKey = 'application/json'

function PayloadShapes({ method }: { readonly method: ProjectMethod }) {
  const { payloads } = method.mapping
  return (
    <section aria-label="Payload" className={styles['section']}>
      <h3>What the backend expects</h3>
      {payloads.map((payload) => (
        <div key={payload.id} className={styles['shape']}>
          <div className={styles['shapeHead']}>
            <code>{payload.key}</code>
          </div>
          <SchemaField
            label="What the backend expects"
            shape={payload.shape}
            command={(shape) => ({ type: 'setPayload', method: method.id, payload: payload.id, shape })}
          />
        </div>
      ))}
      {payloads.length > 0 ? null : (
        <SchemaField
          label="What the backend expects"
          shape={undefined}
          command={(shape) => ({ type: 'setPayload', method: method.id, key: defaultKey, shape })}
        />
      )}
    </section>
  )
}
