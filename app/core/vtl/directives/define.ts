import { problems } from '../codes.ts'
import type { DirectiveDefinition } from './definition.ts'

/** `#define($block) … #end`: the block renders wherever `$block` prints, with the variables of that moment. */
export const defineDirective: DirectiveDefinition = {
  name: 'define',
  form: 'block',
  takesWord: () => false,
  build(call, report) {
    const [name] = call.args
    if (name === undefined || call.args.length !== 1 || call.body === undefined) {
      report(problems.directiveArguments('define', 'the reference to define'))
      return { kind: 'error', range: call.range }
    }
    if (name.kind === 'reference') {
      return { kind: 'define', range: call.range, name: name.assignedName, body: call.body }
    }
    // 1.7 takes anything, cuts off its first character, and keeps the block under what no reference is called.
    report(problems.defineForm())
    return { kind: 'define', range: call.range, name: '', body: call.body }
  },
}
