import { Completion } from './completion.ts'
import type { Run } from './run.ts'
import { TextProvenance } from './textProvenance.ts'

/**
 * What `render` prints, taken instead of printed; undefined where it did not end normally. In a traced run the text's
 * provenance, part by part, is left in `trace.last`.
 */
export function capture(run: Run, render: () => Completion, trimmed = false): string | undefined {
  const { output, trace } = run
  const around = trace?.captured
  run.output = ''
  if (trace !== undefined) trace.captured = []
  const completion = render()
  const text = trimmed ? run.output.slice(0, -1) : run.output
  run.output = output
  if (trace !== undefined) {
    trace.last = TextProvenance.ofRendered(trace.captured ?? [], text.length)
    trace.captured = around
  }
  if (completion === Completion.normal) return text
  run.ended = completion
  return undefined
}
