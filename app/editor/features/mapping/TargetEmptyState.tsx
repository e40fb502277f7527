import { drawingOf, type ProjectMethod, type TargetRow } from '../../../core/project/index.ts'
import { useEditorActions } from '../../state/index.ts'
import { Button, EmptyState } from '../../ui/index.ts'
import type { FlatRow } from './tree/flattenTree.ts'

/** A request of these verbs rarely has a body: asking for one would be in the way. */
const bodiless: ReadonlySet<string> = new Set(['GET', 'HEAD', 'DELETE'])

export interface TargetEmptyStateProps {
  readonly method: ProjectMethod
  readonly rows: readonly FlatRow<TargetRow>[]
}

/** What to do while nothing is known of the payload: show what the backend expects, or start from the request. */
export function TargetEmptyState({ method, rows }: TargetEmptyStateProps) {
  const { dispatch, openDialog } = useEditorActions()
  const { integration } = method
  const sendsBody = (integration.type === 'HTTP' || integration.type === 'AWS') && !bodiless.has(integration.httpMethod)
  if (!sendsBody || rows.some(({ row }) => row.kind === 'field' && row.group === 'body')) return null
  const body = method.request.bodies[0]
  return (
    <EmptyState title="What does your backend expect?">
      <p>Paste a sample of its JSON, and its fields become targets to draw to.</p>
      <Button onClick={() => openDialog('integration')}>Paste what your backend expects</Button>
      {body === undefined ? null : (
        <Button
          onClick={() =>
            void dispatch({ type: 'setPayload', ...drawingOf(method), key: body.contentType, shape: body.shape })
          }
        >
          Copy from the method request
        </Button>
      )}
    </EmptyState>
  )
}
