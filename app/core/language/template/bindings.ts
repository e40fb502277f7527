import { type TextRange, textRange } from '../../text/index.ts'
import { type Expression, type ForeachNode, type ParsedTemplate, visit, type VtlNode } from '../../vtl/index.ts'

/** A place where a template gives a name: `#set`, the item of a `#foreach`, `#define`. */
export type Binding =
  | {
      readonly kind: 'set'
      readonly name: string
      readonly nameRange: TextRange
      readonly value: Expression
      readonly node: VtlNode
    }
  | { readonly kind: 'item'; readonly name: string; readonly nameRange: TextRange; readonly loop: ForeachNode }
  | { readonly kind: 'define'; readonly name: string; readonly nameRange: TextRange; readonly node: VtlNode }

/** Every binding of a template, in its order. A `#set` of a member (`$x.y`, `$x[0]`) binds nothing. */
export function bindingsOf(template: ParsedTemplate): readonly Binding[] {
  const bindings: Binding[] = []
  visit(template.root, (node) => {
    if (node.kind === 'set' && node.target.members.length === 0) {
      const { name, nameRange } = node.target
      bindings.push({ kind: 'set', name, nameRange, value: node.value, node })
    } else if (node.kind === 'foreach' && node.item.kind === 'reference') {
      bindings.push({ kind: 'item', name: node.item.name, nameRange: node.item.nameRange, loop: node })
    } else if (node.kind === 'define') {
      const start = template.source.indexOf(node.name, node.range.start + '#define'.length)
      bindings.push({ kind: 'define', name: node.name, nameRange: textRange(start, start + node.name.length), node })
    }
  })
  return bindings
}

/** The loops that an offset stands in, outermost first. */
export function loopsAround(template: ParsedTemplate, offset: number): readonly ForeachNode[] {
  const loops: ForeachNode[] = []
  visit(template.root, (node) => {
    if (node.range.start > offset || node.range.end < offset) return false
    if (node.kind === 'foreach' && offset >= node.body.range.start && offset <= node.body.range.end) loops.push(node)
    return true
  })
  return loops
}

/**
 * The binding that a name has at an offset: the innermost loop's around it, else the last before it, else, as loops
 * come round and defined blocks run later, the first of all.
 */
export function bindingAt(template: ParsedTemplate, name: string, offset: number): Binding | undefined {
  const named = bindingsOf(template).filter((binding) => binding.name === name)
  const loops = loopsAround(template, offset)
  const inner = named.findLast(({ kind, nameRange }) => kind !== 'item' && endsBefore(nameRange, offset))
  const item = named.findLast((binding) => binding.kind === 'item' && loops.includes(binding.loop))
  // A #set inside of the loop comes after the item that the loop gave.
  if (item !== undefined && inner !== undefined && inner.nameRange.start > item.nameRange.start) return inner
  return item ?? inner ?? named.find(({ kind }) => kind !== 'item')
}

function endsBefore(range: TextRange, offset: number): boolean {
  return range.end <= offset
}
