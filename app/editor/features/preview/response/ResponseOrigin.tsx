import type { HttpResponse } from '../../../../core/apigateway/index.ts'
import { type TracedResponseSpan, printSampleValue } from '../../../../core/project/index.ts'
import { Origin } from '../Origin.tsx'

export interface ResponseOriginProps {
  readonly response: HttpResponse
  readonly span: TracedResponseSpan | undefined
}

/** In plain lines, where the bytes of the response under the pointer, or the chosen ones, came from. */
export function ResponseOrigin({ response, span }: ResponseOriginProps) {
  if (span === undefined) return <Origin entries={[]} hint="Point at a value above to see." />
  const sources = span.sources.map(({ of, text, value }) => `the ${of}’s ${text} = ${printSampleValue(value)}`)
  const by = span.parameter ?? (span.template === undefined ? '–' : `the template for ${span.template.key}`)
  return (
    <Origin
      hint=""
      entries={[
        ['bytes', bytesOf(span, response)],
        [span.parameter === undefined ? 'template' : 'mapping', by],
        ['source', sources.join(' · ') || 'a constant'],
      ]}
    />
  )
}

function bytesOf({ part, start, end }: TracedResponseSpan, { headers, body }: HttpResponse): string {
  const [name, text] = part.kind === 'body' ? ['the body', body] : (headers[part.index] ?? ['a header', ''])
  const encoder = new TextEncoder()
  const first = encoder.encode(text.slice(0, start)).length
  const length = encoder.encode(text.slice(start, end)).length
  return `${first}–${first + length} of ${name}`
}
