import type { Id } from '../model.ts'
import { type Cond, printCond } from './condition.ts'
import type { Piece } from './pieces.ts'
import { type Place, freshName } from './place.ts'

/** One of the members of an object, or of the items of an array. */
export type Entry =
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
      readonly kind: 'loop'
      readonly rule: Id
      /** Lines before `#foreach`, that line, and lines at the start of each round. */
      readonly before: readonly string[]
      readonly opening: string
      readonly inside: readonly string[]
      readonly where: Cond
      readonly entries: readonly Entry[]
    }

/** Where the commas go: none beside it, before or after it, in a variable, or after each round but the last. */
type Comma =
  | { readonly kind: 'none' }
  | { readonly kind: 'leading' | 'trailing' | 'hasNext' }
  | { readonly kind: 'variable'; readonly name: string }

/**
 * Entries with a comma between any two that are there, whichever are left out. An entry that is always there anchors
 * the commas: those before it end with theirs, those after it begin with theirs. Without one, a lone loop asks
 * `$foreach.hasNext`, and anything else keeps the comma in a variable.
 */
export function layOutEntries(entries: readonly Entry[], indent: string, place: Place): readonly Piece[] {
  const anchor = entries.findIndex(isSure)
  if (anchor >= 0) return entries.flatMap((_, at) => anchored(entries, at, anchor, indent))
  const [only] = entries
  if (only?.kind === 'loop' && entries.length === 1 && only.where.kind === 'always' && only.entries.every(isSure)) {
    return layOut(only, { kind: 'hasNext' }, indent)
  }
  if (only === undefined) return []
  if (entries.length === 1 && only.kind === 'one') return layOut(only, { kind: 'none' }, indent)
  const name = freshName(place, 'sep')
  const lines = entries.flatMap((entry) => layOut(entry, { kind: 'variable', name }, indent))
  return [`#set($${name} = "")\n`, ...lines]
}

function isSure(entry: Entry): boolean {
  return entry.kind === 'one' && entry.when.kind === 'always'
}

function anchored(entries: readonly Entry[], at: number, anchor: number, indent: string): readonly Piece[] {
  const entry = entries[at]
  const previous = entries[at - 1]
  const next = entries[at + 1]
  if (entry === undefined) return []
  if (!isSure(entry)) return layOut(entry, { kind: at < anchor ? 'trailing' : 'leading' }, indent)
  const leads = at > anchor && previous !== undefined && !isSure(previous)
  const trails = next !== undefined && isSure(next)
  return layOutSure(entry, leads ? ',' : '', trails ? ',' : '', indent)
}

function layOut(entry: Entry, comma: Comma, indent: string): readonly Piece[] {
  return entry.kind === 'loop' ? layOutLoop(entry, comma, indent) : layOutOne(entry, comma, indent)
}

function layOutOne(entry: Extract<Entry, { kind: 'one' }>, comma: Comma, indent: string): readonly Piece[] {
  const lead = comma.kind === 'leading' ? ',' : comma.kind === 'variable' ? `\${${comma.name}}` : ''
  const trail = comma.kind === 'trailing' ? ',' : comma.kind === 'variable' ? `#set($${comma.name} = ",")` : ''
  return layOutSure(entry, lead, trail, indent)
}

function layOutSure(entry: Entry, lead: string, trail: string, indent: string): readonly Piece[] {
  if (entry.kind === 'loop') return []
  const body: readonly Piece[] = [...lines(entry.inside), `${indent}${lead}`, ...entry.pieces, `${trail}\n`]
  return [{ rule: entry.rule, pieces: [...lines(entry.before), ...conditional(entry.when, body)] }]
}

function layOutLoop(entry: Extract<Entry, { kind: 'loop' }>, comma: Comma, indent: string): readonly Piece[] {
  const rounds =
    comma.kind === 'hasNext'
      ? withHasNext(entry.entries, indent)
      : entry.entries.flatMap((inner) => layOut(inner, comma, indent))
  const pieces: readonly Piece[] = [
    ...lines(entry.before),
    `${entry.opening}\n`,
    ...lines(entry.inside),
    ...conditional(entry.where, rounds),
    '#end\n',
  ]
  return [{ rule: entry.rule, pieces }]
}

/** Entries that are all there, with a comma after the last one unless the round is the last. The blank line ends up in the output: `#end` takes the first line break. */
function withHasNext(entries: readonly Entry[], indent: string): readonly Piece[] {
  return entries.flatMap((entry, at) => {
    const last = at === entries.length - 1
    return layOutSure(entry, '', last ? '#if($foreach.hasNext),#end\n' : ',', indent)
  })
}

function conditional(when: Cond, pieces: readonly Piece[]): readonly Piece[] {
  return when.kind === 'always' ? pieces : [`#if(${printCond(when)})\n`, ...pieces, '#end\n']
}

function lines(statements: readonly string[]): readonly Piece[] {
  return statements.map((statement) => `${statement}\n`)
}
