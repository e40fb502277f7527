import type { Id } from '../model.ts'
import { type Cond, printCond } from './condition.ts'
import type { CompiledNode } from './construct.ts'
import { type Piece, directives } from './pieces.ts'
import { type Place, freshName } from './place.ts'

/** One of the members of an object, or of the items of an array. */
export type Entry =
  | {
      /** Kept Velocity that may print nothing. It runs where it stands, as what comes after it may rely on that. */
      readonly kind: 'kept'
      readonly rule: Id
      readonly before: readonly string[]
      readonly text: string
      /** What runs it, and what then holds what it printed; nothing where it never prints anything. */
      readonly run: readonly string[]
      readonly printed: string | undefined
    }
  | {
      readonly kind: 'one'
      readonly rule: Id
      readonly when: Cond
      readonly before: readonly string[]
      readonly inside: readonly string[]
      /** Without indentation, comma and line break. */
      readonly pieces: readonly Piece[]
    }
  | {
      /** A group is there at most once: its opening is an `#if`. */
      readonly kind: 'loop' | 'group'
      readonly rule: Id
      /** Lines before `#foreach`, that line, and lines at the start of each round. */
      readonly before: readonly string[]
      readonly opening: string
      readonly inside: readonly string[]
      readonly where: Cond
      readonly entries: readonly Entry[]
    }

/**
 * What separates an entry from those beside it. `trailing`: it ends with its comma; `leading`: it begins with the one
 * behind the entry before it; `variable`: that one is in a variable, which is empty as long as there is no entry.
 */
type Comma =
  | { readonly kind: 'trailing' }
  | { readonly kind: 'leading' }
  | { readonly kind: 'variable'; readonly name: string }

/**
 * Entries between brackets as indented JSON: each on lines of its own, with a comma at the end of the line before
 * wherever two are there, whichever are left out. An entry that is always there anchors the commas: those before it
 * end with theirs, those after it begin with theirs. Without one, a lone loop asks `$foreach.hasNext`, and anything
 * else keeps the comma in a variable; the brackets touch where nothing is between them.
 */
export function layOutEntries(
  [open, close]: readonly [string, string],
  entries: readonly Entry[],
  { indent, depth }: { readonly indent: string; readonly depth: number },
  place: Place,
): Pick<CompiledNode, 'inside' | 'pieces'> {
  const inner = indent.repeat(depth + 1)
  const end = `\n${indent.repeat(depth)}`
  // At the start of it all, so that no line begins with what an entry in the middle needs.
  const inside = entries.flatMap(({ before }) => before)
  const [only] = entries
  if (only === undefined) return { inside, pieces: [`${open}${close}`] }
  const anchor = entries.findIndex(isSure)
  if (anchor >= 0) {
    const earlier = entries.slice(0, anchor).flatMap((entry) => layOut(entry, { kind: 'trailing' }, inner))
    const others = entries.slice(anchor).flatMap((entry, at) => layOut(entry, { kind: 'leading' }, inner, at === 0))
    return { inside, pieces: [`${open}\n`, ...earlier, ...others, `${end}${close}`] }
  }
  if (entries.length === 1 && only.kind === 'kept')
    return { inside, pieces: [open, { rule: only.rule, pieces: [only.text] }, close] }
  if (entries.length === 1 && only.kind === 'one') {
    const body = [{ rule: only.rule, pieces: layOutValue(only, inner) }, end]
    return { inside, pieces: [open, ...within(ifOpening(only.when), '\n', body), close] }
  }
  if (entries.length === 1 && only.kind === 'loop' && only.where.kind === 'always' && only.entries.every(isSure)) {
    return { inside, pieces: [open, ...layOutLoneLoop(only, end, inner), close] }
  }
  const name = freshName(place, 'sep')
  const laidOut = entries.flatMap((entry) => layOut(entry, { kind: 'variable', name }, inner))
  const closing = within(`#if($${name} != "")`, end, [])
  return { inside: [...inside, `#set($${name} = "")`], pieces: [open, ...laidOut, ...closing, close] }
}

type One = Extract<Entry, { kind: 'one' }>
type Kept = Extract<Entry, { kind: 'kept' }>
type Loop = Exclude<Entry, One | Kept>

function isSure(entry: Entry): boolean {
  return entry.kind === 'one' && entry.when.kind === 'always'
}

/** `led`: what leads the entry, or its first round, is there already. */
function layOut(entry: Entry, comma: Comma, indent: string, led = false): readonly Piece[] {
  if (entry.kind === 'kept') return [{ rule: entry.rule, pieces: layOutKept(entry, comma) }]
  if (entry.kind !== 'one') return [{ rule: entry.rule, pieces: layOutLoop(entry, comma, indent) }]
  const lead = led ? '' : leadOf(comma)
  const body = [...layOutValue(entry, indent), trailOf(comma)]
  if (entry.when.kind === 'always') return [lead, { rule: entry.rule, pieces: body }]
  return [{ rule: entry.rule, pieces: within(ifOpening(entry.when), lead, body) }]
}

function leadOf(comma: Comma): string {
  if (comma.kind === 'trailing') return ''
  return comma.kind === 'leading' ? ',\n' : `$${comma.name}\n`
}

function trailOf(comma: Comma): Piece {
  if (comma.kind === 'variable') return { directive: `#set($${comma.name} = ",")` }
  return comma.kind === 'trailing' ? ',\n' : ''
}

function layOutValue({ inside, pieces }: One, indent: string): readonly Piece[] {
  return [...directives(inside), indent, ...pieces]
}

/** It prints its own blanks; the line break before it keeps its directives apart from the line before. */
function layOutKept({ text, run, printed }: Kept, comma: Comma): readonly Piece[] {
  const start = comma.kind === 'trailing' ? '' : '\n'
  if (printed === undefined) return [start, { directive: text }]
  const isThere = `#if(${printed}.matches("\\s*") != true)`
  return [start, ...directives(run), ...within(isThere, leadOf(comma), [printed, trailOf(comma)])]
}

function layOutLoop({ opening, inside, where, entries }: Loop, comma: Comma, indent: string): readonly Piece[] {
  const before = directives(entries.flatMap((entry) => entry.before))
  const [first] = entries
  const leads = first !== undefined && isSure(first)
  const lead = leads ? leadOf(comma) : ''
  const round = [...before, ...layOutRound(entries, comma, indent, leads)]
  if (where.kind === 'always') return within(opening, lead, [...directives(inside), ...round])
  return within(opening, '', [...directives(inside), ...within(ifOpening(where), lead, round)])
}

function layOutRound(entries: readonly Entry[], comma: Comma, indent: string, led: boolean): readonly Piece[] {
  const sure = entries.findIndex(isSure)
  return entries.flatMap((entry, at) => {
    // Behind an entry that is there the comma is no question.
    const known = comma.kind === 'variable' && sure >= 0 && at > sure
    return layOut(entry, known ? { kind: 'leading' } : comma, indent, led && at === 0)
  })
}

/** Every round is there, so that it is the last one that ends the list. */
function layOutLoneLoop({ rule, opening, inside, entries }: Loop, end: string, indent: string): readonly Piece[] {
  const before = directives(entries.flatMap((entry) => entry.before))
  const round = entries.flatMap((entry, at) => layOut(entry, { kind: 'leading' }, indent, at === 0))
  const next: readonly Piece[] = [{ directive: '#if($foreach.hasNext)' }, ',', ...within('#else', end, [])]
  return [{ rule, pieces: within(opening, '', [...directives(inside), ...before, '\n', ...round, ...next]) }]
}

function ifOpening(when: Cond): string {
  return `#if(${printCond(when)})`
}

/** A block directive around pieces. What leads them stands on its line, and a line break that does on one of its own. */
function within(opening: string, lead: string, pieces: readonly Piece[]): readonly Piece[] {
  const start: Piece = lead === '' ? { directive: opening } : `${opening}${lead.startsWith('\n') ? '\n' : ''}${lead}`
  return [start, ...pieces, { directive: '#end' }]
}
