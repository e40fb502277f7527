import { problems } from '../codes.ts'
import type { DirectiveDefinition } from './definition.ts'

/** `#literal() … #end`: prints its body's source. */
export const literalDirective: DirectiveDefinition = {
  name: 'literal',
  form: 'block',
  takesWord: () => false,
  build(call, report) {
    if (call.body === undefined || call.args.length > 0) {
      report(problems.directiveArguments('literal', 'empty parentheses and a body'))
      return { kind: 'error', range: call.range }
    }
    return { kind: 'literal', range: call.range, printed: call.bodyLiteral, body: call.body }
  },
}
