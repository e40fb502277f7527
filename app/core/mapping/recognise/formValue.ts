import { urlDecode } from '../../java/index.ts'
import type { IfNode, Statement } from '../../vtl/index.ts'
import type { Condition, Expression, Node } from '../model.ts'
import { printedText } from './functions.ts'
import { readLoop } from './loop.ts'
import { type Meaning, literal, textLiteral } from './meaning.ts'
import { rawNode } from './raw.ts'
import { BitReader, bitsOf } from './reader.ts'
import { meaningOfReference } from './reference.ts'
import type { Scope } from './scope.ts'
import { branchScopes, isSilent, runSilent } from './statement.ts'
import { betweenItems } from './string.ts'
import { valueNode } from './valueNode.ts'

/** A part of what stands behind `=`. */
interface FieldPart {
  /** As it is printed. */
  readonly found: Expression
  /** What it reads as, decoded; undefined where it is not encoded as a form needs it. */
  readonly decoded: Expression | undefined
  /** The value's JSON is what is encoded. */
  readonly json: boolean
}

/** What stands behind `=`, up to the next `&`. Undefined where it can neither be said nor kept. */
export function readFieldValue(reader: BitReader, scope: Scope): Node | undefined {
  const start = reader.position
  const kept = scope.state.kept.get(start)
  const parts = kept === undefined ? readFieldParts(reader, scope, true) : undefined
  const node = parts && fieldNode(trimmed(parts), scope)
  if (node === undefined) return keep(start, reader, scope, kept)
  scope.state.origins.set(node.id, { start, end: reader.endOfLast })
  return node
}

function fieldNode(parts: readonly FieldPart[], scope: Scope): Node {
  const [only] = parts
  const decoded = parts.flatMap((part) => (part.decoded ? [part.decoded] : []))
  if (only?.json && only.decoded && parts.length === 1) {
    const quotes = { value: literal('""') }
    return valueNode(only.decoded, 'jsonText', scope, { absent: quotes, null: quotes })
  }
  const nothing = { absent: 'empty', null: 'empty' } as const
  if (decoded.length === parts.length) return valueNode(textOf(decoded), 'string', scope, nothing)
  return valueNode({ kind: 'text', parts: parts.map(({ found }) => found) }, 'verbatim', scope, nothing)
}

/** A form's fields end without the blanks that stand there in a template. */
function trimmed(parts: readonly FieldPart[]): readonly FieldPart[] {
  const last = parts.at(-1)
  const text = last?.found.kind === 'literal' ? String(JSON.parse(last.found.json)) : undefined
  if (text === undefined || !/\s$/.test(text)) return parts
  const rest = literalPart(text.trimEnd())
  return [...parts.slice(0, -1), ...(rest && text.trim() !== '' ? [rest] : [])]
}

/** Parts up to an ampersand or, where `open`, a directive that prints one; undefined where they cannot be said. */
function readFieldParts(reader: BitReader, scope: Scope, open: boolean): readonly FieldPart[] | undefined {
  const parts: FieldPart[] = []
  for (;;) {
    const { bit } = reader
    if (bit === undefined || reader.character === '&') return parts
    if (bit.kind === 'text') {
      const part = literalPart(reader.take(/^[^&]+/.exec(reader.text)?.[0].length ?? 1))
      if (part === undefined) return undefined
      parts.push(part)
      continue
    }
    if (open && printsAmpersand(bit.node)) return parts
    const more = partsOf(bit.node, scope)
    if (more === undefined) return undefined
    parts.push(...more)
    reader.skipNode()
  }
}

function literalPart(text: string): FieldPart | undefined {
  const outcome = urlDecode(text)
  if (outcome.kind !== 'text') return undefined
  return { found: textLiteral(text), decoded: textLiteral(outcome.text), json: false }
}

/** Whether a directive prints fields of its own, rather than a part of one. */
export function printsAmpersand(node: Statement): boolean {
  if (node.kind === 'text') return node.printed.includes('&')
  if (node.kind === 'foreach') return node.body.body.some(printsAmpersand)
  if (node.kind !== 'if') return false
  return blocksOf(node).some(({ body }) => body.some(printsAmpersand))
}

function blocksOf(node: IfNode): readonly { readonly body: readonly Statement[] }[] {
  return [...node.branches.map(({ body }) => body), ...(node.otherwise ? [node.otherwise] : [])]
}

function partsOf(node: Statement, scope: Scope): readonly FieldPart[] | undefined {
  if (isSilent(node)) {
    runSilent(node, scope)
    return []
  }
  switch (node.kind) {
    case 'reference': {
      const part = referencePart(meaningOfReference(node, scope))
      return part && [part]
    }
    case 'if':
      return choiceParts(node, scope)
    case 'foreach': {
      const last = node.body.body.at(-1)
      const by = last?.kind === 'if' ? betweenItems(last, scope) : undefined
      const body = by === undefined ? node.body.body : node.body.body.slice(0, -1)
      const readParts = (inner: BitReader, within: Scope): readonly FieldPart[] | undefined =>
        readFieldParts(inner, within, false)
      const loop = readLoop({ ...node, body: { ...node.body, body } }, scope, readParts, false)
      if (loop === undefined) return undefined
      const joined = (value: readonly Expression[], separator: string): Expression => ({
        kind: 'collect',
        over: loop.frame.over,
        loop: loop.frame.id,
        value: { kind: 'text', parts: value },
        how: 'join',
        ...(separator !== '' && { by: textLiteral(separator) }),
      })
      return [
        {
          found: joined(
            loop.inner.map(({ found }) => found),
            by ?? '',
          ),
          decoded: undefined,
          json: false,
        },
      ]
    }
    default:
      return undefined
  }
}

function choiceParts(node: IfNode, scope: Scope): readonly FieldPart[] | undefined {
  const branches = branchScopes(node, scope)
  const cases = branches?.map(({ when, body, within }) => {
    const parts = readFieldParts(new BitReader(bitsOf(body), node.range.end), within, false)
    return parts && { when, parts }
  })
  if (cases === undefined || !cases.every((one) => one !== undefined)) return undefined
  const isCoded = cases.every(({ parts }) => parts.every(({ decoded, json }) => decoded !== undefined && !json))
  const choose = (of: (part: FieldPart) => Expression): Expression => {
    const otherwise = cases.find(({ when }) => when === undefined)
    const chosen = cases.flatMap(({ when, parts }) => (when ? [{ when, then: textOf(parts.map(of)) }] : []))
    return chooseOf(chosen, otherwise ? textOf(otherwise.parts.map(of)) : textLiteral(''))
  }
  const found = choose((part) => part.found)
  return [{ found, decoded: isCoded ? choose((part) => part.decoded ?? part.found) : undefined, json: false }]
}

function chooseOf(
  branches: readonly { readonly when: Condition; readonly then: Expression }[],
  otherwise: Expression,
): Expression {
  return { kind: 'choose', branches, otherwise }
}

function textOf(parts: readonly Expression[]): Expression {
  const [only] = parts
  if (only === undefined) return textLiteral('')
  return parts.length === 1 ? only : { kind: 'text', parts }
}

function referencePart(meaning: Meaning): FieldPart | undefined {
  if (meaning.kind === 'nothing') return { found: textLiteral(''), decoded: textLiteral(''), json: false }
  if (meaning.kind === 'codedJson') {
    const { expression } = meaning
    const found: Expression = {
      kind: 'call',
      fn: 'urlEncode',
      args: [{ kind: 'call', fn: 'toJson', args: [expression] }],
    }
    return { found, decoded: expression, json: true }
  }
  const found = printedText(meaning)
  if (found === undefined) return undefined
  const [arg] = found.kind === 'call' && found.fn === 'urlEncode' ? found.args : []
  return { found, decoded: arg, json: false }
}

/** The rest of the field as it is. */
function keep(start: number, reader: BitReader, scope: Scope, reason: string | undefined): Node | undefined {
  while (!reader.isAtEnd() && reader.character !== '&') {
    const { bit } = reader
    if (bit?.kind === 'text') reader.take(1)
    else if (bit && printsAmpersand(bit.node)) break
    else reader.skipNode()
  }
  return rawNode(start, reader.endOfLast, reason ?? 'a field that a drawing cannot say', scope)
}
