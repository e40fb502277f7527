import { problems } from '../codes.ts'
import { type DirectiveDefinition, isExpression } from './definition.ts'

/** `#stop`: ends the output; what was printed stays. */
export const stopDirective: DirectiveDefinition = {
  name: 'stop',
  form: 'line',
  takesWord: () => false,
  build(call, report) {
    const [message] = call.args
    if (call.args.length > 1) report(problems.directiveArguments('stop', 'one message at most'))
    if (message === undefined || !isExpression(message)) return { kind: 'stop', range: call.range }
    return { kind: 'stop', range: call.range, message }
  },
}
