import { problems } from '../codes.ts'
import { type DirectiveDefinition, isExpression } from './definition.ts'

/** `#break`: ends the innermost loop or block, or the template; `#break($foreach.parent)` the loop it is given. */
export const breakDirective: DirectiveDefinition = {
  name: 'break',
  form: 'line',
  takesWord: () => false,
  build(call, report) {
    const [scope] = call.args
    if (call.args.length > 1) report(problems.directiveArguments('break', 'one loop at most'))
    if (scope === undefined || !isExpression(scope)) return { kind: 'break', range: call.range }
    return { kind: 'break', range: call.range, scope }
  },
}
