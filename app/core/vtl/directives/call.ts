import { sliceRange } from '../../text/index.ts'
import type { Expression, MacroCallNode } from '../ast.ts'
import { type DirectiveCall, isExpression } from './definition.ts'

/** What a macro prints where it has no value for the argument. */
function literalOf(argument: Expression, source: string): string {
  return argument.kind === 'reference' ? argument.literal : sliceRange(source, argument.range)
}

/** `#name(…)` of no directive: a macro's call, or text that only looks like one. */
export function macroCall(call: DirectiveCall, source: string): MacroCallNode {
  const { name, range, nameRange, args, body, literal } = call
  const isBlock = name.startsWith('@')
  return {
    kind: 'macroCall',
    range,
    name: isBlock && body !== undefined ? name.slice(1) : name,
    nameRange,
    args,
    argumentLiterals: args.filter(isExpression).map((argument) => literalOf(argument, source)),
    ...(body === undefined ? {} : { body }),
    literal: isBlock && body === undefined ? `#${name}` : literal,
  }
}
