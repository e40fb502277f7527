import type { Diagnostic } from '../diagnostics/index.ts'
import { TokenCursor } from './cursor.ts'
import { dialects } from './dialect.ts'
import type { ParsedTemplate } from './parsedTemplate.ts'
import { Parser } from './parser.ts'
import type { VtlDialect } from './render.ts'
import type { Token } from './tokenKind.ts'

/**
 * Reads a template. Never throws: what cannot be read becomes an error node with a diagnostic, and reading goes on
 * behind it.
 */
export function parseTemplate(source: string, dialect: VtlDialect = 'api-gateway'): ParsedTemplate {
  return parse(source, dialect, true)
}

/** The same by 1.7's grammar alone, token by token: what `parseTemplate` is held against. */
export function parseByTokens(source: string, dialect: VtlDialect): ParsedTemplate {
  return parse(source, dialect, false)
}

function parse(source: string, dialect: VtlDialect, plain: boolean): ParsedTemplate {
  const cursor = new TokenCursor(source)
  const root = new Parser(cursor, dialects[dialect], plain).parse()
  const { macros } = cursor
  const diagnostics = cursor.diagnostics.length > 1 ? cursor.diagnostics.toSorted(byPlace) : cursor.diagnostics
  return { source, dialect, root, macros, diagnostics }
}

/** The tokens of a template as 1.7's lexer gives them, in order. */
export function lexTemplate(source: string, dialect: VtlDialect): Token {
  const cursor = new TokenCursor(source)
  const first = cursor.last
  new Parser(cursor, dialects[dialect], false).parse()
  return first
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (a.at.kind === 'source' ? a.at.range.start : 0) - (b.at.kind === 'source' ? b.at.range.start : 0)
}
