import { useMemo } from 'react'
import type { IntegrationRequest } from '../../../core/apigateway/index.ts'
import type { SpanTable } from '../../../core/project/index.ts'
import { focusOfSide, selectMethod, useEditor, useEditorActions } from '../../state/index.ts'
import { litSpans } from './litSpans.ts'
import { headRows } from './previewRows.ts'
import { RawMessage } from './RawMessage.tsx'
import { requestStretches } from './stretches.ts'

export interface RawViewProps {
  readonly request: IntegrationRequest
  readonly spans: SpanTable
}

/** The integration request as it is sent: its own windowed view, in which every byte knows where it came from. */
export function RawView({ request, spans }: RawViewProps) {
  const hovered = useEditor((state) => focusOfSide(state.hovered, state.drawnSide, 'request'))
  const selected = useEditor((state) => focusOfSide(state.selected, state.drawnSide, 'request'))
  const method = useEditor(selectMethod)
  const { hover, select } = useEditorActions()
  const isLit = useMemo(() => litSpans(hovered ?? selected, method, spans), [hovered, selected, method, spans])
  return (
    <RawMessage
      label="Raw request"
      head={headRows(request)}
      body={request.body}
      none="No body is sent."
      stretches={requestStretches(spans)}
      isLit={isLit}
      chosen={selected?.kind === 'span' ? selected.index : undefined}
      onHover={(index) => hover(index === undefined ? undefined : { kind: 'span', of: 'request', index })}
      onChoose={(index) => select({ kind: 'span', of: 'request', index })}
    />
  )
}
