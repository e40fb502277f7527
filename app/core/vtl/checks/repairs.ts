import type { Diagnostic, Fix } from '../../diagnostics/index.ts'
import { sliceRange, type TextRange } from '../../text/index.ts'

type Repair = (text: string, range: TextRange) => Fix

/** Ways out of what the parser refuses. None is safe: a template that fails has no meaning to keep. */
const repairs: ReadonlyMap<string, Repair> = new Map<string, Repair>([
  [
    'vtl/touching-minus',
    (text, { start }) => replacing('Subtract', { start, end: start + 1 }, spaceBefore(text, start) + '- '),
  ],
  ['vtl/null-literal', (_, range) => replacing('Compare with a variable that is never set', range, '$null')],
  ['vtl/negated-reference', (_, range) => replacing('Subtract from 0', range, '0 - ')],
  ['vtl/unfinished-mark', (_, { end }) => replacing('Put a newline behind it', { start: end, end }, '\n')],
  ['vtl/blank-arguments', (_, range) => replacing('Take the blank out', range, '')],
  [
    'vtl/alternate-value',
    (text, range) => {
      const end = text.lastIndexOf('}', range.end - 1)
      return replacing('Leave the default out', { start: range.start, end: end > range.start ? end : range.end }, '')
    },
  ],
])

/** The parser's diagnostic with a way out of it, where there is one. */
export function withRepair(text: string, diagnostic: Diagnostic): Diagnostic {
  const repair = repairs.get(diagnostic.code)
  if (repair === undefined || diagnostic.at.kind !== 'source') return diagnostic
  return { ...diagnostic, fixes: [repair(text, diagnostic.at.range)] }
}

function spaceBefore(text: string, at: number): string {
  return /\s/.test(sliceRange(text, { start: at - 1, end: at })) ? '' : ' '
}

function replacing(title: string, range: TextRange, newText: string): Fix {
  return { title, safe: false, edits: [{ range, newText }] }
}
