import type { SimulationOutcome } from '../../apigateway/index.ts'
import type { Id } from '../../mapping/index.ts'
import type { Project } from '../model.ts'
import type { TracedSpan } from '../tracedSpan.ts'
import { chosenSample, type SampleChoice } from './simulateMethod.ts'
import { spanCount } from './spanTable.ts'
import { tabulateSpans } from './tabulateSpans.ts'
import { tracedSpanAt } from './tracedSpanAt.ts'

/**
 * Where every stretch of the integration request came from: the simulation's provenance joined with the rules that
 * wrote the templates and with the rows and values of the sources. Empty unless the outcome was traced. All of it at
 * once: what shows a window of a large request reads `tabulateSpans` instead.
 */
export function traceOutcome(
  project: Project,
  method: Id,
  sample: SampleChoice,
  outcome: SimulationOutcome,
): readonly TracedSpan[] {
  const chosen = chosenSample(project, method, sample)
  const table = tabulateSpans(project, chosen.method, outcome)
  const run = { project, sample: chosen.sample, outcome }
  return Array.from({ length: spanCount(table) }, (_, index) => tracedSpanAt(table, index, run)).filter(
    (span) => span !== undefined,
  )
}
