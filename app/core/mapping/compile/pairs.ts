import type { Id } from '../model.ts'
import { type Cond, always, printCond } from './condition.ts'
import { type Piece, directives } from './pieces.ts'
import { type Place, freshName } from './place.ts'

/** A stretch of a form: a pair, several under one directive, or a line that prints nothing. */
export type FormEntry =
  | {
      readonly kind: 'pair'
      readonly rule: Id
      readonly when: Cond
      readonly inside: readonly string[]
      readonly text: string
    }
  | {
      readonly kind: 'block'
      readonly rule: Id
      readonly opening: string
      readonly where: Cond
      readonly entries: readonly FormEntry[]
    }
  | { readonly kind: 'line'; readonly text: string }

/** As in JSON: `&` behind a pair, before it, or in a variable that is empty as long as there is none. */
type Separator = { readonly kind: 'trailing' | 'leading' } | { readonly kind: 'variable'; readonly name: string }

/**
 * Pairs as a form, each on a line of its own: a comment at its end takes the line break, which a form has none of. A
 * pair that is always there anchors the separators: those before it end with `&`, those behind it begin with one.
 */
export function layOutPairs(entries: readonly FormEntry[], place: Place): readonly Piece[] {
  const anchor = entries.findIndex(isSure)
  const pieces =
    anchor >= 0
      ? entries.flatMap((entry, at) => layOut(entry, { kind: at < anchor ? 'trailing' : 'leading' }, at === anchor))
      : layOutUnsure(entries, place)
  const last = pieces.at(-1)
  return last === lineEnd ? pieces.slice(0, -1) : pieces
}

const lineEnd: Piece = { directive: '##' }

function isSure(entry: FormEntry): boolean {
  return entry.kind === 'pair' && entry.when.kind === 'always'
}

function layOutUnsure(entries: readonly FormEntry[], place: Place): readonly Piece[] {
  const only = entries.filter(({ kind }) => kind !== 'line')
  if (only.length === 0 || (only.length === 1 && only[0]?.kind === 'pair')) {
    return entries.flatMap((entry) => layOut(entry, { kind: 'leading' }, true))
  }
  const name = freshName(place, 'separator')
  const set: Piece = { directive: `#set($${name} = '')` }
  return [set, ...entries.flatMap((entry) => layOut(entry, { kind: 'variable', name }))]
}

/** `led`: nothing stands before the entry. */
function layOut(entry: FormEntry, separator: Separator, led = false): readonly Piece[] {
  if (entry.kind === 'line') return directives([entry.text])
  if (entry.kind === 'block') return [{ rule: entry.rule, pieces: layOutBlock(entry, separator) }]
  const pair = [
    ...directives(entry.inside),
    {
      rule: entry.rule,
      pieces: [`${led ? '' : leadOf(separator)}${entry.text}${separator.kind === 'trailing' ? '&' : ''}`],
    },
    lineEnd,
  ]
  const set: readonly Piece[] = separator.kind === 'variable' ? [{ directive: `#set($${separator.name} = '&')` }] : []
  return conditional(entry.when, [...pair, ...set])
}

function leadOf(separator: Separator): string {
  if (separator.kind === 'variable') return `\${${separator.name}}`
  return separator.kind === 'leading' ? '&' : ''
}

function layOutBlock(
  { opening, where, entries }: Extract<FormEntry, { kind: 'block' }>,
  separator: Separator,
): readonly Piece[] {
  const sure = entries.findIndex(isSure)
  const round = entries.flatMap((entry, at) => {
    // Behind a pair that is there the separator is no question.
    const known = separator.kind === 'variable' && sure >= 0 && at > sure
    return layOut(entry, known ? { kind: 'leading' } : separator)
  })
  return [{ directive: opening }, ...conditional(where, round), { directive: '#end' }]
}

function conditional(when: Cond, pieces: readonly Piece[]): readonly Piece[] {
  return when.kind === 'always' || pieces.length === 0
    ? pieces
    : [{ directive: `#if(${printCond(when)})` }, ...pieces, { directive: '#end' }]
}

/** Entries under a condition: as they are where it always holds. */
export function guarded(when: Cond, rule: Id, entries: readonly FormEntry[]): readonly FormEntry[] {
  if (when.kind === 'always' || entries.length === 0) return entries
  return [{ kind: 'block', rule, opening: `#if(${printCond(when)})`, where: always, entries }]
}
