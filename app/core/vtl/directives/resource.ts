import { problems } from '../codes.ts'
import { type DirectiveDefinition, isExpression } from './definition.ts'

/**
 * `#parse` and `#include`, which read template files. There are none here, as there are none on API Gateway: running
 * one fails the template. Without arguments `#include()` prints nothing, while `#parse` fails.
 */
function resourceDirective(name: 'parse' | 'include'): DirectiveDefinition {
  return {
    name,
    form: 'line',
    takesWord: () => false,
    build(call, report) {
      const args = call.args.filter(isExpression)
      if (args.length < call.args.length) report(problems.resourceArgument(name))
      return { kind: 'resource', range: call.range, directive: name, args }
    },
  }
}

export const parseDirective: DirectiveDefinition = resourceDirective('parse')
export const includeDirective: DirectiveDefinition = resourceDirective('include')
