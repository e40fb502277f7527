import { drawingOf, type DrawnMethod } from '../../../../core/project/index.ts'
import { selectMethod, useEditor, useEditorActions } from '../../../state/index.ts'
import { Button, EmptyState } from '../../../ui/index.ts'

/** What to do while the body of a response is not drawn: it passes as it came. */
export function ResponseBodyNotice({ drawn }: { readonly drawn: DrawnMethod }) {
  const { dispatch, openDialog } = useEditorActions()
  const declared = useEditor(selectMethod)?.methodResponses.find(
    ({ statusCode }) => statusCode === drawn.response?.statusCode,
  )
  if (drawn.mapping.payloads.length > 0) return null
  const key = declared?.models[0]?.contentType ?? 'application/json'
  return (
    <EmptyState title="The backend’s body passes as it came">
      <p>Draw it to choose what the client gets.</p>
      <Button onClick={() => void dispatch({ type: 'setPayload', ...drawingOf(drawn), key })}>
        Draw the body as {key}
      </Button>
      <Button look="quiet" onClick={() => openDialog('method-responses')}>
        Declare its model
      </Button>
    </EmptyState>
  )
}
