import type { IfNode, Statement } from '../../vtl/index.ts'
import type { BitReader } from './reader.ts'
import { type Scope, assignedIn } from './scope.ts'
import { isSilent } from './statement.ts'

/** `#if($foreach.hasNext),#end`, `$comma`: what only parts entries, which the drawing's template does by itself. */
export function skipSeparators(reader: BitReader, scope: Scope): boolean {
  const { bit } = reader
  if (bit === undefined) return false
  if (bit.kind === 'text') {
    if (reader.character !== ',') return false
    reader.take(1)
    return true
  }
  if (bit.node.kind === 'reference') {
    const isSeparator = bit.node.members.length === 0 && scope.lookup(bit.node.name).kind === 'separator'
    if (isSeparator) reader.skipNode()
    return isSeparator
  }
  if (bit.node.kind !== 'if' || !isSeparatorIf(bit.node, scope)) return false
  scope.forget(assignedIn([bit.node]), 'set beside a comma')
  reader.skipNode()
  return true
}

function isSeparatorIf(node: IfNode, scope: Scope): boolean {
  const blocks = [...node.branches.map(({ body }) => body), ...(node.otherwise ? [node.otherwise] : [])]
  return blocks.every(({ body }) => body.every((one) => isComma(one, scope)))
}

function isComma(node: Statement, scope: Scope): boolean {
  if (node.kind === 'text') return /^[\s,]*$/.test(node.printed)
  if (node.kind === 'reference') return scope.state.separators.has(node.name)
  if (node.kind === 'if') return isSeparatorIf(node, scope)
  return isSilent(node)
}
