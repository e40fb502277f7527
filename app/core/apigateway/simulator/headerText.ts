import type { TraceStep } from '../simulation.ts'
import type { SimulationRecord } from './simulationRecord.ts'
import type { TracedHeader } from './tracedText.ts'

/** What ends a line, or a text in C; no header can hold it. */
const lineBreaks = /[\0\n\v\f\r]/g

/**
 * The header with a blank for each character that would end its line: Java's HTTP client writes them so, and a value from a
 * request can begin no header of its own. What AWS does is not recorded.
 */
export function inOneLine(header: TracedHeader, stage: TraceStep['stage'], record: SimulationRecord): TracedHeader {
  const { name, value } = header
  const text = value.text.replaceAll(lineBreaks, ' ')
  if (text === value.text) return header
  record.sayUnverified(stage, `The header ${name} holds a line break, which no header can: a blank was sent for it.`)
  // As long as before: what is known of its stretches holds.
  return { name, value: { ...value, text } }
}
