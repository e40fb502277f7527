import type { HttpResponse } from '../../../../core/apigateway/index.ts'
import { type DrawnMethod, printSampleValue, type TracedResponseSpan } from '../../../../core/project/index.ts'
import { Origin } from '../Origin.tsx'
import { meansWords, ruleWords } from '../originWords.ts'

export interface ResponseOriginProps {
  readonly response: HttpResponse
  readonly span: TracedResponseSpan | undefined
  /** The drawings whose rules can have written it: of the response that answered, and of the request. */
  readonly drawings: readonly DrawnMethod[]
  readonly templates: readonly { readonly key: string; readonly text: string }[]
}

/** In plain lines, where the bytes of the response under the pointer, or the chosen ones, came from. */
export function ResponseOrigin({ response, span, drawings, templates }: ResponseOriginProps) {
  if (span === undefined) return <Origin entries={[]} hint="Point at a value above, or at a field, to see." />
  const sources = span.sources.map(({ of, text, value }) => `the ${of}’s ${text} = ${printSampleValue(value)}`)
  const { rule } = span
  const words = rule === undefined ? undefined : firstOf(drawings, (drawn) => ruleWords(drawn, rule))
  return (
    <Origin
      hint=""
      entries={[
        ['bytes', bytesOf(span, response)],
        ...(words === undefined ? [] : [['rule', words] as const]),
        [span.parameter === undefined ? 'template' : 'mapping', meansWords(span, templates)],
        ['source', sources.join(' · ') || 'a constant'],
      ]}
    />
  )
}

function firstOf<T, R>(list: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of list) {
    const found = find(one)
    if (found !== undefined) return found
  }
  return undefined
}

function bytesOf({ part, start, end }: TracedResponseSpan, { headers, body }: HttpResponse): string {
  const [name, text] = part.kind === 'body' ? ['the body', body] : (headers[part.index] ?? ['a header', ''])
  const encoder = new TextEncoder()
  const first = encoder.encode(text.slice(0, start)).length
  const length = encoder.encode(text.slice(start, end)).length
  return `${first}–${first + length} of ${name}`
}
