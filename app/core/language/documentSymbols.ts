import { textRange } from '../text/index.ts'
import { childrenOf, type ParsedTemplate, type VtlNode } from '../vtl/index.ts'
import type { DocumentSymbol } from './answers.ts'

/** The outline: what is set, loops, conditions, defined blocks and macros, nested as they stand. */
export function documentSymbols(template: ParsedTemplate): readonly DocumentSymbol[] {
  return symbolsBelow(template.root, template.source)
}

function symbolsBelow(node: VtlNode, source: string): readonly DocumentSymbol[] {
  return childrenOf(node).flatMap((child) => {
    const own = symbolOf(child, source)
    const below = symbolsBelow(child, source)
    return own === undefined ? below : [{ ...own, children: below }]
  })
}

type Bare = Omit<DocumentSymbol, 'children'>

function symbolOf(node: VtlNode, source: string): Bare | undefined {
  switch (node.kind) {
    case 'set': {
      const { range } = node.target
      return { name: source.slice(range.start, range.end), kind: 'variable', range: node.range, nameRange: range }
    }
    case 'foreach':
      return { ...header(node, node.body.range.start, source), kind: 'loop' }
    case 'branch':
      return { ...header(node, node.body.range.start, source), kind: 'condition' }
    case 'define':
      return { ...header(node, node.body.range.start, source), kind: 'block' }
    case 'macro':
      return { name: `#${node.name}`, kind: 'macro', range: node.range, nameRange: node.nameRange }
    default:
      return undefined
  }
}

/** A block by what stands before its body, on one line. */
function header({ range }: VtlNode, bodyStart: number, source: string): Omit<Bare, 'kind'> {
  const text = source.slice(range.start, bodyStart).trimEnd()
  return { name: text.replaceAll(/\s+/g, ' '), range, nameRange: textRange(range.start, range.start + text.length) }
}
