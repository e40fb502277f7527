import type { DirectiveName } from '../dialect.ts'
import { breakDirective } from './break.ts'
import { defineDirective } from './define.ts'
import type { DirectiveDefinition } from './definition.ts'
import { evaluateDirective } from './evaluate.ts'
import { foreachDirective } from './foreach.ts'
import { literalDirective } from './literal.ts'
import { macroDirective } from './macro.ts'
import { includeDirective, parseDirective } from './resource.ts'
import { stopDirective } from './stop.ts'

/** Every directive beside `#set` and `#if`, which the grammar itself knows. */
export const directives: Readonly<Record<DirectiveName, DirectiveDefinition>> = {
  break: breakDirective,
  define: defineDirective,
  evaluate: evaluateDirective,
  foreach: foreachDirective,
  include: includeDirective,
  literal: literalDirective,
  macro: macroDirective,
  parse: parseDirective,
  stop: stopDirective,
}
