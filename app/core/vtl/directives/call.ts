import type { MacroCallNode } from '../ast.ts'
import type { DirectiveCall } from './definition.ts'

/** `#name(…)` of no directive: a macro's call, or text that only looks like one. */
export function macroCall(call: DirectiveCall): MacroCallNode {
  const { name, range, nameRange, args, body, literal } = call
  const isBlock = name.startsWith('@')
  return {
    kind: 'macroCall',
    range,
    name: isBlock && body !== undefined ? name.slice(1) : name,
    nameRange,
    args,
    ...(body === undefined ? {} : { body }),
    literal: isBlock && body === undefined ? `#${name}` : literal,
  }
}
