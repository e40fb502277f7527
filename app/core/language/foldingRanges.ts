import { textRange } from '../text/index.ts'
import { type ParsedTemplate, visit } from '../vtl/index.ts'
import type { FoldingRange } from './answers.ts'

/** What can be folded: blocks, each branch of a condition, comments, if they are longer than a line. */
export function foldingRanges({ root, source }: ParsedTemplate): readonly FoldingRange[] {
  const ranges: FoldingRange[] = []
  const add = (start: number, end: number, kind: FoldingRange['kind']): void => {
    // The newline behind a directive belongs to it, and its line is not the block's.
    const last = start + source.slice(start, end).trimEnd().length
    if (source.slice(start, last).includes('\n')) ranges.push({ range: textRange(start, last), kind })
  }
  visit(root, (node) => {
    switch (node.kind) {
      case 'foreach':
      case 'define':
      case 'macro':
      case 'literal':
      case 'if':
        add(node.range.start, node.range.end, 'block')
        break
      case 'branch':
        add(node.range.start, node.body.range.end, 'block')
        break
      case 'comment':
        add(node.range.start, node.range.end, 'comment')
        break
      default:
    }
  })
  return ranges
}
