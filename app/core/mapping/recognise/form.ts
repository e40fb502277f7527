import type { Statement } from '../../vtl/index.ts'
import { urlDecode } from '../../java/index.ts'
import type { Expression, Member, Node, ObjectNode } from '../model.ts'
import { jsonText } from './functions.ts'
import { literal, type Meaning, textLiteral } from './meaning.ts'
import { rawNode } from './raw.ts'
import { BitReader, bitsOf } from './reader.ts'
import { meaningOfReference } from './reference.ts'
import type { Scope } from './scope.ts'
import { isSilent, runSilent } from './statement.ts'
import { skipBlanks } from './blanks.ts'
import { valueNode } from './valueNode.ts'

/** `Action=SendMessage&MessageBody=$util.urlEncode($input.body)`: pairs between ampersands. Undefined where it is none. */
export function readForm(body: readonly Statement[], scope: Scope): ObjectNode | undefined {
  const end = body.at(-1)?.range.end ?? 0
  const reader = new BitReader(bitsOf(body), end)
  const members: Member[] = []
  skipBlanks(reader, scope)
  while (!reader.isAtEnd()) {
    const name = /^([^&=\s"{}<>]+)=/.exec(reader.text)
    if (name?.[1] === undefined) return undefined
    reader.take(name[0].length)
    const decoded = decodedText(name[1])
    if (decoded === undefined) return undefined
    const node = readFieldValue(reader, scope)
    if (node === undefined) return undefined
    members.push({ kind: 'member', name: decoded, node })
    if (reader.character === '&') {
      reader.take(1)
      if (/^\s/.test(reader.character)) skipBlanks(reader, scope)
      if (reader.isAtEnd()) return undefined
    } else skipBlanks(reader, scope)
  }
  return members.length === 0 ? undefined : { kind: 'object', id: scope.freshId(), members }
}

function readFieldValue(reader: BitReader, scope: Scope): Node | undefined {
  const start = reader.position
  const parts: Expression[] = []
  let coded = true
  let json = false
  for (;;) {
    const { bit } = reader
    if (bit === undefined || reader.character === '&') break
    if (bit.kind === 'text') {
      const stretch = /^[^&]+/.exec(reader.text)?.[0] ?? ''
      const last = reader.text.length === stretch.length
      reader.take(stretch.length)
      // A line break at the end of the template is part of what is sent.
      const decoded = decodedText(last && reader.isAtEnd() ? stretch.replace(/\s+$/, '') : stretch)
      if (decoded === undefined || /[\r\n]/.test(decoded)) return keep(start, reader, scope)
      if (decoded !== '') parts.push(textLiteral(decoded))
    } else {
      if (bit.node.kind === 'set' && isSilent(bit.node)) {
        runSilent(bit.node, scope)
        reader.skipNode()
        continue
      }
      if (bit.node.kind !== 'reference') return keep(start, reader, scope)
      const part = codedValue(meaningOfReference(bit.node, scope))
      if (part === undefined || (part.json && parts.length > 0)) return keep(start, reader, scope)
      coded &&= part.coded
      json ||= part.json
      parts.push(part.expression)
      reader.skipNode()
    }
  }
  const [only] = parts
  const value: Expression = only && parts.length === 1 && coded ? only : { kind: 'text', parts }
  const quotes = { value: literal('""') }
  const node =
    json && parts.length === 1
      ? valueNode(value, 'jsonText', scope, { absent: quotes, null: quotes })
      : valueNode(value, coded ? 'string' : 'verbatim', scope, { absent: 'empty', null: 'empty' })
  scope.state.origins.set(node.id, { start, end: reader.endOfLast })
  return node
}

function decodedText(coded: string): string | undefined {
  const outcome = urlDecode(coded)
  return outcome.kind === 'text' ? outcome.text : undefined
}

interface FieldPart {
  readonly expression: Expression
  /** Encoded as a form needs it. */
  readonly coded: boolean
  /** The value's JSON is what is encoded. */
  readonly json: boolean
}

function codedValue(meaning: Meaning): FieldPart | undefined {
  if (meaning.kind === 'codedJson') return { expression: meaning.expression, coded: true, json: true }
  if (meaning.kind === 'json') return { expression: jsonText(meaning.expression), coded: false, json: false }
  if (meaning.kind !== 'value') return undefined
  const { expression } = meaning
  const [arg] = expression.kind === 'call' && expression.fn === 'urlEncode' ? expression.args : []
  return arg ? { expression: arg, coded: true, json: false } : { expression, coded: false, json: false }
}

/** The rest of the field as it is. */
function keep(start: number, reader: BitReader, scope: Scope): Node | undefined {
  while (!reader.isAtEnd() && reader.character !== '&') {
    if (reader.bit?.kind === 'text') reader.take(1)
    else reader.skipNode()
  }
  return rawNode(start, reader.endOfLast, 'a field that a drawing cannot say', scope)
}
