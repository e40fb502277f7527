import { problems } from '../codes.ts'
import type { DirectiveDefinition } from './definition.ts'

/** `#evaluate($text)`: renders a text as a template. Removed on API Gateway, where it prints itself. */
export const evaluateDirective: DirectiveDefinition = {
  name: 'evaluate',
  form: 'line',
  takesWord: () => false,
  build(call, report) {
    const [source] = call.args
    if (call.args.length !== 1 || (source?.kind !== 'string' && source?.kind !== 'reference')) {
      report(problems.directiveArguments('evaluate', 'exactly one string or reference'))
      return { kind: 'error', range: call.range }
    }
    return { kind: 'evaluate', range: call.range, source }
  },
}
