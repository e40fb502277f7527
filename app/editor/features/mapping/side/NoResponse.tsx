import type { ProjectMethod } from '../../../../core/project/index.ts'
import { useEditorActions } from '../../../state/index.ts'
import { Button, EmptyState } from '../../../ui/index.ts'

/** The canvas of a method that has no integration response: a proxy never has one, others can be given one. */
export function NoResponse({ method }: { readonly method: ProjectMethod }) {
  const { dispatch, notify } = useEditorActions()
  const { type } = method.integration
  if (type === 'HTTP_PROXY' || type === 'AWS_PROXY') {
    return (
      <EmptyState title="A proxy’s response is not mapped">
        <p>
          {type === 'AWS_PROXY' ? 'The function' : 'The backend'} answers the client itself: status, headers and body
          pass as they come.
        </p>
      </EmptyState>
    )
  }
  const add = (): void => {
    const outcome = dispatch({ type: 'setIntegrationResponse', method: method.id, statusCode: '200' })
    if (outcome.kind === 'refused') notify({ tone: 'bad', text: outcome.diagnostics[0]?.message ?? '' })
  }
  return (
    <EmptyState title="No integration response yet">
      <p>Without one, API Gateway answers 500 to whatever the backend says.</p>
      <Button look="primary" onClick={add}>
        Add the default response, 200
      </Button>
    </EmptyState>
  )
}
