import type { IntegrationRequest, RequestPart } from '../../../core/apigateway/index.ts'
import { createLineMap, sliceRange } from '../../../core/text/index.ts'
import type { Id } from '../../../core/mapping/index.ts'
import {
  emptySpanTable,
  placeOfRule,
  type ProjectMethod,
  ruleViewAt,
  showPlace,
  type TracedSpan,
  tracedSpanAt,
  printSampleValue,
} from '../../../core/project/index.ts'
import { selectShown, usePreviewPart } from '../../data/index.ts'
import { selectApi, selectMethod, selectTestCase, useEditor } from '../../state/index.ts'
import { firstLit, litSpans } from './litSpans.ts'
import { Origin } from './Origin.tsx'

/** In four plain lines, where the bytes under the pointer, or the chosen ones, came from. */
export function WhereFrom({ request }: { readonly request: IntegrationRequest }) {
  const hovered = useEditor((state) => state.hovered)
  const selected = useEditor((state) => state.selected)
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
  const rule = span.rule === undefined || method === undefined ? undefined : ruleOf(method, span.rule)
  return (
    <Origin
      hint=""
      entries={[
        ['bytes', bytesOf(span, request)],
        ...(rule === undefined ? [] : [['rule', rule] as const]),
        [span.parameter === undefined ? 'template' : 'mapping', meansOf(span, preview?.templates ?? [])],
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

/** `lines[].quantity ← item.qty`; a rule of a loop or an object says its place alone. */
function ruleOf(method: ProjectMethod, rule: Id): string {
  const place = placeOfRule(method, rule)
  if (place === undefined) return '–'
  const text = ruleViewAt(method, place)?.value?.text
  return text === undefined ? showPlace(place) : `${showPlace(place)} ← ${text}`
}

/** The part of the template, or the parameter mapping, that wrote a stretch. */
function meansOf(
  { parameter, template }: TracedSpan,
  templates: readonly { readonly key: string; readonly text: string }[],
): string {
  if (parameter !== undefined) return parameter
  const text = templates.find(({ key }) => key === template?.key)?.text
  if (template === undefined || text === undefined) return '–'
  const { line } = createLineMap(text).lineColumnAt(template.range.start)
  return `line ${line}  ${sliceRange(text, template.range).trim()}`
}
