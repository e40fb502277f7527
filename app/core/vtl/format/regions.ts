import type { TextRange } from '../../text/index.ts'
import type { BinaryNode, BlockNode, Expression, ReferenceNode, VtlNode } from '../ast.ts'
import type { ParsedTemplate } from '../parsedTemplate.ts'
import { skipWhitespace } from '../scan.ts'
import { childrenOf } from '../visitor.ts'
import { canBeNull } from './canBeNull.ts'

/** A stretch whose whitespace the grammar skips: a directive with its parentheses, or a reference in text. */
export interface Region {
  readonly range: TextRange
  readonly kind: 'directive' | 'reference'
  /** How many blocks it stands in. */
  readonly depth: number
}

/** A stretch that can show in the output as it is written, and why. */
export interface KeptPart {
  readonly range: TextRange
  readonly reason: string
}

const reasons = {
  call: 'It prints as it is written where no macro has its name.',
  literal: '#literal prints its source.',
  reference: 'It prints as it is written where it has no value.',
  operand: 'Next to “+” it prints as it is written where it has no value.',
}

/** The regions of a template and the parts that must stay as they are, each in order, none inside another of its kind. */
export function regionsOf(template: ParsedTemplate): {
  readonly regions: readonly Region[]
  readonly kept: readonly KeptPart[]
} {
  const walk = new RegionWalk(template)
  walk.visit(template.root, 0)
  return { regions: walk.regions, kept: merged(walk.kept) }
}

/** In order, those that overlap as one. */
function merged(parts: readonly KeptPart[]): readonly KeptPart[] {
  const result: KeptPart[] = []
  for (const part of parts.toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)) {
    const last = result.at(-1)
    if (last === undefined || part.range.start >= last.range.end) result.push(part)
    else if (part.range.end > last.range.end) {
      const range = { start: last.range.start, end: part.range.end }
      result[result.length - 1] = { range, reason: last.reason }
    }
  }
  return result
}

/** @internal */
class RegionWalk {
  readonly regions: Region[] = []
  readonly kept: KeptPart[] = []
  readonly #template: ParsedTemplate

  constructor(template: ParsedTemplate) {
    this.#template = template
  }

  visit(node: VtlNode, depth: number): void {
    switch (node.kind) {
      case 'macroCall':
        this.kept.push({ range: node.range, reason: reasons.call })
        this.#header(node.range, node.body, depth)
        break
      case 'literal':
        this.kept.push({ range: node.range, reason: reasons.literal })
        break
      case 'set':
      case 'break':
      case 'stop':
      case 'evaluate':
      case 'resource':
        this.#header(node.range, undefined, depth)
        break
      case 'branch':
      case 'foreach':
      case 'define':
      case 'macro':
        this.#header(node.range, node.body, depth)
        break
      case 'reference':
        this.regions.push({ range: node.range, kind: 'reference', depth })
        this.#expression(node)
        return
      default:
    }
    const isBody = node.kind === 'template' || node.kind === 'block'
    for (const child of childrenOf(node)) {
      if (isBody || child.kind === 'branch') this.visit(child, depth)
      else if (child.kind === 'block') this.visit(child, depth + 1)
      else this.#expression(child)
    }
  }

  #header({ start, end }: TextRange, body: BlockNode | undefined, depth: number): void {
    this.regions.push({ range: { start, end: body?.range.start ?? end }, kind: 'directive', depth })
  }

  #expression(node: VtlNode): void {
    if (node.kind === 'string') return
    if (node.kind === 'reference' && this.#showsSource(node)) {
      this.kept.push({ range: node.range, reason: reasons.reference })
    }
    if (node.kind === 'binary' && node.operator === '+') {
      this.#operand(node.left)
      this.#operand(node.right)
    }
    for (const child of childrenOf(node)) this.#expression(child)
  }

  /** API Gateway's reference without a value is "", and shows its source only where backslashes ask for it. */
  #showsSource({ members, escaped, computable, form }: ReferenceNode): boolean {
    if (members.length === 0) return false
    return this.#template.dialect === 'velocity-1.7' || escaped || !computable || form === 'bare'
  }

  /** What `+` appends for an operand without a value. */
  #operand(node: Expression): void {
    if (!canBeNull(node, this.#template.dialect)) return
    const reason = reasons.operand
    if (node.kind === 'binary') this.kept.push({ range: this.#rightSide(node), reason })
    else if (node.kind === 'group' || node.kind === 'range') this.kept.push({ range: node.range, reason })
  }

  /** From behind the left side, with the blanks behind the right one, which 1.7 takes for a part of it. */
  #rightSide({ left, right }: BinaryNode): TextRange {
    return { start: left.range.end, end: skipWhitespace(this.#template.source, right.range.end) }
  }
}
