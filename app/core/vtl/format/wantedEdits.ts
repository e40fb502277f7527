import type { TextEdit } from '../../text/index.ts'
import type { ParsedTemplate } from '../parsedTemplate.ts'
import { lexTemplate } from '../parseTemplate.ts'
import { skipBlanks } from '../scan.ts'
import { Kind, type Token, type TokenKind } from '../tokenKind.ts'
import type { Region } from './regions.ts'
import { Spacing } from './spacing.ts'

/** How a template is to be written. */
export interface Style {
  readonly indent: string
  readonly operators: 'symbols' | 'keep'
}

/** What ends a line for the lexer, so that blanks before a `#set` on the next one are the directive's own. */
const lineEnds: ReadonlySet<TokenKind> = new Set<TokenKind>([Kind.rightParen, Kind.end, Kind.else, Kind.lineCommentEnd])

/** The edits that bring regions into a style, in order; also those inside parts that must stay. */
export function wantedEdits(template: ParsedTemplate, regions: readonly Region[], style: Style): readonly TextEdit[] {
  const { source, dialect } = template
  const edits: TextEdit[] = []
  const edit = (start: number, end: number, newText: string): void => {
    if (source.slice(start, end) !== newText) edits.push({ range: { start, end }, newText })
  }
  let next = 0
  let spacing: Spacing | undefined
  let previous: Token | undefined
  for (
    let token = lexTemplate(source, dialect).next;
    token !== undefined && token.kind !== Kind.eof;
    token = token.next
  ) {
    while ((regions[next]?.range.end ?? token.end) < token.end) next++
    const region = regions[next]
    const inside = region !== undefined && region.range.start <= token.start
    if (!inside) spacing = undefined
    else if (spacing?.region !== region) spacing = new Spacing(source, region, style)
    if (inside && token.kind === Kind.setDirective) indentSet(source, region, style, token, previous, edit)
    spacing?.add(token, edit)
    const last = region?.kind === 'directive' && token.end === region.range.end
    if (token.kind === Kind.end || token.kind === Kind.else || (last && token.kind === Kind.rightParen)) {
      trimLine(source, token, edit)
    }
    previous = token
  }
  return edits
}

export type AddEdit = (start: number, end: number, newText: string) => void

/** The blanks before `#set` that its token swallows, and those before its parenthesis. */
function indentSet(
  source: string,
  { depth }: Region,
  { indent }: Style,
  token: Token,
  previous: Token | undefined,
  edit: AddEdit,
): void {
  const hash = skipBlanks(source, token.start)
  const startsLine = token.start === 0 || /[\r\n]/.test(source.charAt(token.start - 1))
  const swallows = hash > token.start || previous === undefined || lineEnds.has(previous.kind)
  if (startsLine && swallows) edit(token.start, hash, indent.repeat(depth))
  else if (!startsLine && hash > token.start) edit(token.start, hash, ' ')
  const name = source.slice(hash, token.end - 1).trimEnd()
  edit(hash + name.length, token.end - 1, '')
}

/** Blanks between a closing parenthesis, `#end` or `#else` and its newline, which is swallowed with them. */
function trimLine(source: string, token: Token, edit: AddEdit): void {
  const image = source.slice(token.start, token.end)
  const visible = image.trimEnd().length
  const blanks = skipBlanks(image, visible)
  if (blanks < image.length) edit(token.start + visible, token.start + blanks, '')
}
