import { problems } from '../codes.ts'
import type { DirectiveDefinition } from './definition.ts'

/** `#literal() … #end`: prints its body's source; without one, 1.7 throws a NullPointerException. */
export const literalDirective: DirectiveDefinition = {
  name: 'literal',
  form: 'block',
  takesWord: () => false,
  build(call, report) {
    if (call.body === undefined || call.args.length > 0) {
      report(problems.directiveArguments('literal', 'empty parentheses and a body'))
      return { kind: 'error', range: call.range }
    }
    if (call.body.body.length === 0) report(problems.emptyLiteral())
    return { kind: 'literal', range: call.range, printed: call.bodyLiteral, body: call.body }
  },
}
