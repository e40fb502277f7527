import type { BlockNode, Expression, ReferenceNode } from '../ast.ts'
import { problems } from '../codes.ts'
import { type DirectiveArgument, type DirectiveDefinition, isExpression } from './definition.ts'

function itemName(item: DirectiveArgument): string {
  if (item.kind === 'reference') return item.name
  return item.kind === 'word' ? item.text.slice(1) : ''
}

/** What 1.7 prints of an expression that it takes for a block: the references in it. */
function printedReferences(expression: DirectiveArgument): readonly ReferenceNode[] {
  switch (expression.kind) {
    case 'reference':
      return [expression]
    case 'list':
      return expression.items.flatMap(printedReferences)
    case 'map':
      return expression.entries.flatMap(({ key, value }) => [key, value].flatMap(printedReferences))
    case 'range':
      return [expression.from, expression.to].flatMap(printedReferences)
    default:
      return []
  }
}

/**
 * `#foreach($item in $list)`. 1.7 takes its third argument for the list, whatever the second is, and what comes fourth for
 * the block; with fewer arguments, its own body is the list, which has no value: no iteration, and no error.
 */
export const foreachDirective: DirectiveDefinition = {
  name: 'foreach',
  form: 'block',
  takesWord: (place) => place === 1,
  build(call, report) {
    const [item, , source, fourth] = call.args
    const block: BlockNode = call.body ?? { kind: 'block', range: call.range, body: [] }
    const body = fourth === undefined ? block : { ...block, body: printedReferences(fourth) }
    if (item === undefined || call.args.length === 1) {
      report(problems.directiveArguments('foreach', 'a variable, “in” and a list'))
      return { kind: 'error', range: call.range }
    }
    const list: Expression | undefined = source !== undefined && isExpression(source) ? source : undefined
    if (list === undefined || fourth !== undefined) report(problems.foreachForm())
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
