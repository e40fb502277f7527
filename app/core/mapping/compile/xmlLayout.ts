import type { Id } from '../model.ts'
import { type Cond, or, printCond } from './condition.ts'
import { type Piece, directives } from './pieces.ts'

/** What an element prints: its start, the elements in it, its end. */
export interface XmlContent {
  readonly open: string
  readonly entries?: readonly XmlEntry[]
  /** It has text, so that no blanks may be added to it. */
  readonly isInline?: boolean
  readonly close: string
}

type Content = {
  readonly kind: 'content'
  readonly rule: Id
  readonly when: Cond
  readonly before: readonly string[]
  readonly content: XmlContent
}

/** An element that is written in one of several ways, or left out: the first branch whose condition holds. */
type Choice = {
  readonly kind: 'choice'
  readonly rule: Id
  readonly branches: readonly { readonly when: Cond; readonly open: string | undefined }[]
}

/** A stretch of a document: an element, several under one directive, a line that prints nothing. */
export type XmlEntry =
  | Content
  | Choice
  | { readonly kind: 'block'; readonly rule: Id; readonly opening: string; readonly entries: readonly XmlEntry[] }
  | { readonly kind: 'line'; readonly text: string }

/** Where lines are: indented by a depth, or in text, where a comment at the end of a line takes its break. */
type Lines = { readonly indent: string; readonly depth: number } | 'inline'

/** Elements, each on a line of its own; `isLast`: the last one ends the template. */
export function layOutXml(entries: readonly XmlEntry[], lines: Lines, isLast = false): readonly Piece[] {
  const pieces = entries.flatMap((entry) => layOut(entry, lines))
  return isLast ? withoutLastBreak(pieces) : pieces
}

function withoutLastBreak(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.at(-1)
  if (last === '\n') return pieces.slice(0, -1)
  if (typeof last !== 'object' || !('rule' in last)) return pieces
  return [...pieces.slice(0, -1), { rule: last.rule, pieces: withoutLastBreak(last.pieces) }]
}

function layOut(entry: XmlEntry, lines: Lines): readonly Piece[] {
  switch (entry.kind) {
    case 'line':
      return directives([entry.text])
    case 'block': {
      const pieces = [{ directive: entry.opening }, ...layOutXml(entry.entries, lines), { directive: '#end' }]
      return [{ rule: entry.rule, pieces }]
    }
    case 'choice':
      return layOutChoice(entry, lines)
    case 'content': {
      const { before, when } = entry
      const content = layOutContent(entry, lines)
      if (when.kind === 'never') return []
      if (when.kind === 'always') return [...directives(before), ...content]
      return [...directives(before), { directive: `#if(${printCond(when)})` }, ...content, { directive: '#end' }]
    }
  }
}

function layOutChoice({ rule, branches }: Choice, lines: Lines): readonly Piece[] {
  const alike: { readonly open: string | undefined; when: Cond }[] = []
  for (const { when, open } of branches) {
    const last = alike.at(-1)
    if (last?.when.kind === 'always') break
    if (last && last.open === open) last.when = or(last.when, when)
    else alike.push({ when, open })
  }
  const told = alike.slice(0, alike.findLastIndex(({ open }) => open !== undefined) + 1)
  const pieces = told.flatMap(({ when, open }, at): readonly Piece[] => {
    const line: readonly Piece[] =
      open === undefined ? [] : [indentOf(lines), open, lines === 'inline' ? lineEnd : '\n']
    if (when.kind === 'always') return at === 0 ? line : [{ directive: '#else' }, ...line]
    return [{ directive: `#${at === 0 ? 'if' : 'elseif'}(${printCond(when)})` }, ...line]
  })
  const isSure = told.length === 0 || told[0]?.when.kind === 'always'
  return [{ rule, pieces: isSure ? pieces : [...pieces, { directive: '#end' }] }]
}

function layOutContent({ rule, content }: Content, lines: Lines): readonly Piece[] {
  const { open, entries = [], isInline = false, close } = content
  const inner = isInline || lines === 'inline' ? 'inline' : { ...lines, depth: lines.depth + 1 }
  const isNested = entries.length > 0 && inner !== 'inline'
  const nested: readonly Piece[] = entries.length === 0 ? [] : [isNested ? '\n' : lineEnd, ...layOutXml(entries, inner)]
  const closing = isNested ? `${indentOf(lines)}${close}` : close
  return [{ rule, pieces: [indentOf(lines), open, ...nested, closing] }, lines === 'inline' ? lineEnd : '\n']
}

const lineEnd: Piece = { directive: '##' }

function indentOf(lines: Lines): string {
  return lines === 'inline' ? '' : lines.indent.repeat(lines.depth)
}

/** Lines that print nothing. */
export function xmlLines(statements: readonly string[]): readonly XmlEntry[] {
  return statements.map((text) => ({ kind: 'line', text }))
}

/** Entries under a condition: as they are where it always holds. */
export function guardedXml(when: Cond, rule: Id, entries: readonly XmlEntry[]): readonly XmlEntry[] {
  if (when.kind === 'never') return []
  if (when.kind === 'always' || entries.length === 0) return entries
  return [{ kind: 'block', rule, opening: `#if(${printCond(when)})`, entries }]
}
