import type { IfNode, Statement } from '../../vtl/index.ts'
import { urlDecode } from '../../java/index.ts'
import type { Expression, Member, ObjectNode } from '../model.ts'
import { allOf, negated } from './condition.ts'
import { readFieldValue } from './formValue.ts'
import { readLoop } from './loop.ts'
import { textLiteral } from './meaning.ts'
import { closeBlock, grouped } from './object.ts'
import { rawPart } from './raw.ts'
import { BitReader, bitsOf } from './reader.ts'
import { meaningOfReference } from './reference.ts'
import { Scope } from './scope.ts'
import { branchScopes } from './statement.ts'
import { skipBlanks } from './blanks.ts'

/** `Action=SendMessage&MessageBody=$util.urlEncode($input.body)`: pairs between ampersands. Undefined where it is none. */
export function readForm(body: readonly Statement[], scope: Scope): ObjectNode | undefined {
  const end = body.at(-1)?.range.end ?? 0
  const members = readFields(new BitReader(bitsOf(body), end), scope)
  if (members === undefined || members.length === 0) return undefined
  return { kind: 'object', id: scope.freshId(), members }
}

/** Fields up to the end of a block, each with the ampersand before or behind it. */
function readFields(reader: BitReader, scope: Scope): readonly Member[] | undefined {
  const members: Member[] = []
  for (;;) {
    skipBlanks(reader, scope)
    if (reader.isAtEnd()) return members
    if (reader.character === '&') {
      reader.take(1)
      continue
    }
    const { bit } = reader
    const isBlock = bit?.kind === 'node' && bit.node.kind !== 'reference'
    const read = isBlock ? readBlock(bit.node, reader, scope) : readField(reader, scope)
    if (read === undefined) return undefined
    members.push(...read)
  }
}

function readField(reader: BitReader, scope: Scope): readonly Member[] | undefined {
  const name = readName(reader, scope)
  const node = name === undefined ? undefined : readFieldValue(reader, scope)
  return name !== undefined && node ? [{ kind: 'member', name, node }] : undefined
}

/** Up to `=`: a name, be it with references in it (`Entry.${foreach.count}.Id`). */
function readName(reader: BitReader, scope: Scope): string | Expression | undefined {
  const parts: Expression[] = []
  for (;;) {
    const { bit } = reader
    if (bit === undefined) return undefined
    if (bit.kind === 'node') {
      const meaning = bit.node.kind === 'reference' ? meaningOfReference(bit.node, scope) : undefined
      if (meaning?.kind !== 'value') return undefined
      parts.push(meaning.expression)
      reader.skipNode()
      continue
    }
    const text = /^[^&=\s"{}<>]+/.exec(reader.text)?.[0] ?? ''
    reader.take(text.length)
    const decoded = urlDecode(text)
    if (decoded.kind !== 'text') return undefined
    if (decoded.text !== '') parts.push(textLiteral(decoded.text))
    if (reader.character === '=') break
    if (reader.character !== '') return undefined
  }
  reader.take(1)
  const [only] = parts
  if (only === undefined) return undefined
  if (parts.length > 1) return { kind: 'text', parts }
  return only.kind === 'literal' ? String(JSON.parse(only.json)) : only
}

/** Fields that a directive gives. */
function readBlock(node: Statement, reader: BitReader, scope: Scope): readonly Member[] | undefined {
  const { start, end } = node.range
  const kept = scope.state.kept.get(start)
  const before = new Scope(scope.state, scope)
  const members = kept === undefined ? membersOf(node, scope) : undefined
  reader.skipNode()
  if (members !== undefined) return members
  scope.restore(before)
  const raw = rawPart(start, end, kept ?? 'fields that a drawing cannot say', scope)
  return raw && [raw]
}

function membersOf(node: Statement, scope: Scope): readonly Member[] | undefined {
  if (node.kind === 'if') return readGroups(node, scope)
  if (node.kind !== 'foreach') return undefined
  const loop = readLoop(node, scope, readFields, false)
  if (loop === undefined) return undefined
  const { frame, inner } = loop
  scope.state.origins.set(frame.id, node.range)
  return inner.length === 0 ? [] : [{ kind: 'each', loop: frame.id, over: frame.over, members: inner }]
}

function readGroups(node: IfNode, scope: Scope): readonly Member[] | undefined {
  const branches = branchScopes(node, scope)
  if (branches === undefined) return undefined
  const groups: Member[] = []
  const before: Parameters<typeof negated>[0][] = []
  for (const { when, body, within } of branches) {
    const members = readFields(new BitReader(bitsOf(body), node.range.end), within)
    if (members === undefined) return undefined
    const all = allOf([...before, ...(when ? [when] : [])])
    if (members.length > 0) groups.push(grouped(members, all, scope))
    if (when) before.push(negated(when))
  }
  const scopes = branches.map(({ within }) => within)
  closeBlock(node, scopes, scope)
  return groups
}
