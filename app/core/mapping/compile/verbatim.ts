import { assertNever } from '../../text/index.ts'
import type { Expression } from '../model.ts'
import { bareText } from './bareText.ts'
import { compileExpression } from './expression.ts'
import { readKept } from './kept.ts'
import type { Place } from './place.ts'

/**
 * An expression as it was found in a template: printed without quotes or escapes, and nothing where there is nothing.
 * `followed`: more text stands behind it. Undefined after a refusal.
 */
export function verbatimText(expression: Expression, place: Place, followed = false): string | undefined {
  switch (expression.kind) {
    case 'raw': {
      const kept = readKept(expression.vtl, place)
      // An empty comment ends a reference that would run on into what follows.
      return kept && (followed && kept.isReference ? `${kept.text}#**#` : kept.text)
    }
    case 'text': {
      const last = expression.parts.length - 1
      const all = expression.parts.map((part, at) => verbatimText(part, place, followed || at < last))
      return all.every((text) => text !== undefined) ? all.join('') : undefined
    }
    case 'literal':
    case 'ref':
    case 'call':
    case 'choose':
    case 'collect': {
      const cases = compileExpression(expression, place)
      return cases && bareText(cases, place, followed)
    }
    default:
      return assertNever(expression)
  }
}
