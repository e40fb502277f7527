import type { Id } from '../model.ts'

/** The names an expression can use where it stands: enclosing loops, innermost last, and the payload's variables. */
export interface ExpressionScope {
  readonly loops: readonly { readonly id: Id; readonly name: string }[]
  readonly variables: readonly { readonly id: Id; readonly name: string }[]
}

export const emptyScope: ExpressionScope = { loops: [], variables: [] }

/** Words that mean something themselves, so that a loop or variable of that name is written `loop("…")`, `variable("…")`. */
export const reservedWords: ReadonlySet<string> = new Set([
  'path',
  'query',
  'header',
  'body',
  'rawBody',
  'context',
  'stage',
  'loop',
  'variable',
  'index',
  'count',
  'last',
  'key',
  'true',
  'false',
  'null',
  'if',
  'text',
  'literal',
  'raw',
  'collect',
  'items',
  'entries',
  'zip',
  'where',
  'by',
  'present',
  'isNull',
  'isEmpty',
  'matches',
  'in',
  'all',
  'any',
  'rawCondition',
])

const identifier = /^[A-Za-z_][A-Za-z0-9_]*$/

export function isIdentifier(text: string): boolean {
  return identifier.test(text)
}

/** The loop or variable that a bare name means: the innermost loop of that name, then a variable. */
export function resolveName(
  name: string,
  scope: ExpressionScope,
): { readonly kind: 'loop' | 'variable'; readonly id: Id } | undefined {
  const loop = scope.loops.findLast((candidate) => candidate.name === name)
  if (loop) return { kind: 'loop', id: loop.id }
  const variable = scope.variables.find((candidate) => candidate.name === name)
  return variable && { kind: 'variable', id: variable.id }
}
