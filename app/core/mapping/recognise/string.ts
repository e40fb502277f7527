import type { ForeachNode, IfNode, Statement } from '../../vtl/index.ts'
import type { Expression, Node } from '../model.ts'
import { jsonText } from './functions.ts'
import { type Meaning, literal, textLiteral } from './meaning.ts'
import { readLoop } from './loop.ts'
import { BitReader, bitsOf } from './reader.ts'
import { meaningOfReference } from './reference.ts'
import type { Scope } from './scope.ts'
import { branchScopes, isSilent, runSilent } from './statement.ts'
import { valueNode } from './valueNode.ts'

/** A part of a JSON string in a template. */
export type StringPart =
  /** As it stands there: with JSON's escapes. */
  | { readonly kind: 'literal'; readonly json: string }
  /** `safe`: whatever it prints, the string goes on behind it, and means it; as it is `escaped`, or has nothing to escape. */
  | {
      readonly kind: 'value'
      readonly expression: Expression
      readonly safe: boolean
      readonly escaped: boolean
      /** The value's JSON, as a text. */
      readonly json: boolean
    }

/** A string of JSON, with references and conditions in it. */
export function readString(reader: BitReader, scope: Scope): Node | undefined {
  reader.take(1)
  const parts = readParts(reader, scope, true)
  if (parts === undefined || reader.character !== '"') return undefined
  reader.take(1)
  return stringNode(parts, scope)
}

/** What stands between quotes, up to the closing one or the end of a block. */
export function readParts(reader: BitReader, scope: Scope, closed: boolean): StringPart[] | undefined {
  const parts: StringPart[] = []
  for (;;) {
    const { bit } = reader
    if (bit === undefined) return closed ? undefined : parts
    if (bit.kind === 'text') {
      const json = /^(?:[^"\\]|\\[^])*/.exec(reader.text)?.[0] ?? ''
      if (json !== '') parts.push({ kind: 'literal', json: reader.take(json.length) })
      if (reader.character === '"') return closed ? parts : undefined
      if (reader.character === '\\') return undefined
      continue
    }
    const more = partsOf(bit.node, scope)
    if (more === undefined) return undefined
    parts.push(...more)
    reader.skipNode()
  }
}

function partsOf(node: Statement, scope: Scope): readonly StringPart[] | undefined {
  if (isSilent(node)) {
    runSilent(node, scope)
    return []
  }
  if (node.kind === 'reference') return referenceParts(meaningOfReference(node, scope))
  if (node.kind === 'foreach') return loopParts(node, scope)
  if (node.kind !== 'if') return undefined
  const branches = branchScopes(node, scope)
  if (branches === undefined) return undefined
  const cases: { readonly when: Parameters<typeof chosen>[0][number]['when']; readonly then: Expression }[] = []
  let otherwise: Expression = literal('""')
  let safe = true
  let escaped = false
  for (const { when, body, within } of branches) {
    const parts = readParts(new BitReader(bitsOf(body), node.range.end), within, false)
    if (parts === undefined) return undefined
    safe &&= parts.every((part) => part.kind === 'literal' || part.safe)
    escaped ||= parts.some((part) => (part.kind === 'literal' ? part.json.includes('\\') : part.escaped))
    const decoded = parts.map(jsonAsText).map((part) => (part.kind === 'literal' ? decode(part.json) : part.expression))
    if (decoded.some((part) => part === undefined)) return undefined
    const expression = textOf(decoded.filter((part) => part !== undefined))
    if (when === undefined) otherwise = expression
    else cases.push({ when, then: expression })
  }
  return [{ kind: 'value', expression: chosen(cases, otherwise), safe, escaped, json: false }]
}

/** `#foreach($x in $list)$x#if($foreach.hasNext),#end#end`: texts of a list, joined. */
function loopParts(node: ForeachNode, scope: Scope): readonly StringPart[] | undefined {
  const last = node.body.body.at(-1)
  const by = last?.kind === 'if' ? betweenItems(last, scope) : undefined
  const body = by === undefined ? node.body.body : node.body.body.slice(0, -1)
  let safe = true
  let escaped = false
  const loop = readLoop(
    { ...node, body: { ...node.body, body } },
    scope,
    (reader, within) => {
      const parts = readParts(reader, within, false)
      const decoded = parts
        ?.map(jsonAsText)
        .map((part) => (part.kind === 'literal' ? decode(part.json) : part.expression))
      safe &&= parts?.every((part) => part.kind === 'literal' || part.safe) ?? false
      escaped ||= parts?.some((part) => (part.kind === 'literal' ? part.json.includes('\\') : part.escaped)) ?? false
      return decoded?.every((part) => part !== undefined) ? decoded : undefined
    },
    false,
  )
  if (loop === undefined) return undefined
  const { frame, inner } = loop
  const separator = by === undefined ? undefined : decode(by)
  const expression: Expression = {
    kind: 'collect',
    over: frame.over,
    loop: frame.id,
    value: { kind: 'text', parts: inner },
    how: 'join',
    ...(separator && { by: separator }),
  }
  return [{ kind: 'value', expression, safe, escaped, json: false }]
}

/** What stands between items: `#if($foreach.hasNext)…#end`. */
export function betweenItems(node: IfNode, scope: Scope): string | undefined {
  const [branch, ...more] = node.branches
  if (branch === undefined || more.length > 0 || node.otherwise) return undefined
  const { condition, body } = branch
  const asked = scope.state.source.slice(condition.range.start, condition.range.end).trim()
  const [text, ...others] = body.body
  if (!/^\$!?\{?(?:foreach\.hasNext|velocityHasNext)\}?$/.test(asked) || others.length > 0) return undefined
  return text?.kind === 'text' && !text.printed.includes('"') ? text.printed : undefined
}

function chosen(branches: Extract<Expression, { kind: 'choose' }>['branches'], otherwise: Expression): Expression {
  return { kind: 'choose', branches, otherwise }
}

function textOf(parts: readonly Expression[]): Expression {
  const [only] = parts
  if (only === undefined) return literal('""')
  return parts.length === 1 ? only : { kind: 'text', parts }
}

function referenceParts(meaning: Meaning): readonly StringPart[] | undefined {
  switch (meaning.kind) {
    case 'value':
      return [{ kind: 'value', expression: meaning.expression, safe: meaning.plain, escaped: false, json: false }]
    case 'escaped':
      return [{ kind: 'value', expression: meaning.expression, safe: true, escaped: true, json: meaning.of === 'json' }]
    case 'json':
      // Well-formed only where it prints no quotes, and then as its text does.
      return [{ kind: 'value', expression: meaning.expression, safe: true, escaped: true, json: false }]
    case 'nothing':
      return []
    default:
      return undefined
  }
}

/** A literal stretch of a JSON string as text; undefined where it has an escape that JSON does not know. */
export function decode(json: string): Expression | undefined {
  const protectedText = json.replaceAll(/[\u0000-\u001F]/g, (control) => JSON.stringify(control).slice(1, -1))
  if (!/^(?:[^\\]|\\["\\/bfnrt]|\\u[0-9A-Fa-f]{4})*$/.test(protectedText)) return undefined
  return literal(JSON.stringify(JSON.parse(`"${protectedText}"`)))
}

/** The value that a string's parts come to. */
export function stringNode(parts: readonly StringPart[], scope: Scope): Node | undefined {
  const empty = { absent: 'empty', null: 'empty' } as const
  const [only] = parts
  if (only === undefined) return valueNode(literal('""'), 'string', scope)
  if (only.kind === 'value' && parts.length === 1 && only.safe) {
    if (!only.json) return valueNode(only.expression, 'string', scope, empty)
    const quotes = { value: literal('""') }
    return valueNode(only.expression, 'jsonText', scope, { absent: quotes, null: quotes })
  }
  if (parts.some((part) => part.kind === 'value' && part.json)) return stringNode(parts.map(jsonAsText), scope)
  if (parts.every((part) => part.kind === 'literal' || part.safe)) {
    const decoded = parts.map((part) => (part.kind === 'literal' ? decode(part.json) : part.expression))
    if (decoded.every((part) => part !== undefined)) {
      const literals = parts.every((part) => part.kind === 'literal')
      return valueNode(literals ? literal(joined(parts)) : { kind: 'text', parts: decoded }, 'string', scope)
    }
  }
  // What is escaped and what is not cannot both be found text.
  if (parts.some((part) => part.kind === 'value' && part.escaped)) return undefined
  const verbatim = parts.map((part) => (part.kind === 'literal' ? textLiteral(part.json) : part.expression))
  return valueNode({ kind: 'text', parts: [textLiteral('"'), ...verbatim, textLiteral('"')] }, 'verbatim', scope)
}

function joined(parts: readonly StringPart[]): string {
  const text = parts.map((part) => (part.kind === 'literal' ? decode(part.json) : undefined))
  return `"${text.map((part) => (part?.kind === 'literal' ? part.json.slice(1, -1) : '')).join('')}"`
}

function jsonAsText(part: StringPart): StringPart {
  return part.kind === 'value' && part.json ? { ...part, json: false, expression: jsonText(part.expression) } : part
}
