import { Completion } from './completion.ts'
import type { Run } from './run.ts'
import { Trace } from './trace.ts'

/**
 * What `render` prints, taken instead of printed; undefined where it did not end normally. In a traced run the text's
 * provenance, stretch by stretch, is left in `trace.last`.
 */
export function capture(run: Run, render: () => Completion, trimmed = false): string | undefined {
  const { output, trace } = run
  const spans = trace?.spans
  run.output = ''
  if (trace !== undefined) trace.spans = []
  const completion = render()
  const text = trimmed ? run.output.slice(0, -1) : run.output
  run.output = output
  if (trace !== undefined && spans !== undefined) {
    trace.last = Trace.ofText(trace.spans, text.length)
    trace.spans = spans
  }
  if (completion === Completion.normal) return text
  run.ended = completion
  return undefined
}
