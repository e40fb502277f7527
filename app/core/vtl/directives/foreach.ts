import type { BlockNode, Expression } from '../ast.ts'
import { problems } from '../codes.ts'
import { type DirectiveArgument, type DirectiveDefinition, isExpression } from './definition.ts'

function itemName(item: DirectiveArgument): string {
  if (item.kind === 'reference') return item.name
  return item.kind === 'word' ? item.text.slice(1) : ''
}

/**
 * `#foreach($item in $list)`. 1.7 takes its third argument for the list, whatever the second is; with fewer, its own
 * body is the list, which has no value: no iteration, and no error.
 */
export const foreachDirective: DirectiveDefinition = {
  name: 'foreach',
  form: 'block',
  takesWord: (place) => place === 1,
  build(call, report) {
    const [item, , source] = call.args
    const body: BlockNode = call.body ?? { kind: 'block', range: call.range, body: [] }
    if (item === undefined || call.args.length === 1 || call.args.length > 3) {
      report(problems.directiveArguments('foreach', 'a variable, “in” and a list'))
      return { kind: 'error', range: call.range }
    }
    const list: Expression | undefined = source !== undefined && isExpression(source) ? source : undefined
    if (list === undefined) report(problems.foreachForm())
    return {
      kind: 'foreach',
      range: call.range,
      item: item.kind === 'reference' ? item : { kind: 'error', range: item.range },
      itemName: itemName(item),
      ...(list === undefined ? {} : { source: list }),
      body,
    }
  },
}
