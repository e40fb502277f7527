import { problems } from '../codes.ts'
import { type DirectiveArgument, type DirectiveDefinition } from './definition.ts'

/** A parameter's name: 1.7 takes whatever stands there, less a `$`. */
function parameterName(parameter: DirectiveArgument): string {
  if (parameter.kind === 'reference') return parameter.assignedName
  if (parameter.kind === 'word') return parameter.text
  return parameter.kind === 'string' ? `${parameter.quote}${parameter.value}${parameter.quote}` : ''
}

/** `#macro(name $a $b) … #end`. On API Gateway it vanishes and defines nothing. */
export const macroDirective: DirectiveDefinition = {
  name: 'macro',
  form: 'block',
  takesWord: (place) => place === 0,
  build(call, report) {
    const [name, ...parameters] = call.args
    if (name?.kind !== 'word' || call.body === undefined) {
      report(problems.macroName())
      return { kind: 'error', range: call.range }
    }
    return {
      kind: 'macro',
      range: call.range,
      name: name.text,
      nameRange: name.range,
      parameters: parameters.map(parameterName),
      body: call.body,
    }
  },
}
