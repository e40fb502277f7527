import type { IntegrationRequest, RequestPart } from '../../../core/apigateway/index.ts'
import { emptySpanTable, type TracedSpan, tracedSpanAt, printSampleValue } from '../../../core/project/index.ts'
import { selectShown, usePreviewPart } from '../../data/index.ts'
import { focusOfSide, selectApi, selectMethod, selectTestCase, useEditor } from '../../state/index.ts'
import { firstLit, litSpans } from './litSpans.ts'
import { Origin } from './Origin.tsx'
import { meansWords, ruleWords } from './originWords.ts'

/** In four plain lines, where the bytes under the pointer, or the chosen ones, came from. */
export function WhereFrom({ request }: { readonly request: IntegrationRequest }) {
  const hovered = useEditor((state) => focusOfSide(state.hovered, state.drawnSide, 'request'))
  const selected = useEditor((state) => focusOfSide(state.selected, state.drawnSide, 'request'))
  const method = useEditor(selectMethod)
  const api = useEditor(selectApi)
  const sample = useEditor(selectTestCase)
  const preview = usePreviewPart(selectShown)
  const spans = preview?.spans ?? emptySpanTable
  const index = firstLit(litSpans(hovered, method, spans), spans) ?? firstLit(litSpans(selected, method, spans), spans)
  const outcome = preview?.outcome
  const span =
    index === undefined || sample === undefined || outcome === undefined
      ? undefined
      : tracedSpanAt(spans, index, { project: { api }, sample, outcome })
  if (span === undefined) return <Origin entries={[]} hint="Point at a value above, or at a field, to see." />
  const sources = span.sources.map(({ text, value }) => `${text} = ${printSampleValue(value)}`)
  const rule = span.rule === undefined || method === undefined ? undefined : (ruleWords(method, span.rule) ?? '–')
  return (
    <Origin
      hint=""
      entries={[
        ['bytes', bytesOf(span, request)],
        ...(rule === undefined ? [] : [['rule', rule] as const]),
        [span.parameter === undefined ? 'template' : 'mapping', meansWords(span, preview?.templates ?? [])],
        ['source', sources.join(' · ') || 'a constant'],
      ]}
    />
  )
}

function textOf(part: RequestPart, request: IntegrationRequest): { readonly text: string; readonly name: string } {
  switch (part.kind) {
    case 'url':
      return { text: request.url, name: 'the URL' }
    case 'header':
      return { text: request.headers[part.index]?.[1] ?? '', name: request.headers[part.index]?.[0] ?? 'a header' }
    case 'body':
      return { text: request.body, name: 'the body' }
  }
}

function bytesOf({ part, start, end }: TracedSpan, request: IntegrationRequest): string {
  const { text, name } = textOf(part, request)
  const encoder = new TextEncoder()
  const first = encoder.encode(text.slice(0, start)).length
  const length = encoder.encode(text.slice(start, end)).length
  return `${first}–${first + length} of ${name}`
}
