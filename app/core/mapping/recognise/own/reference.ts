import type { CallNode, Expression as VtlExpression, Member, ReferenceNode } from '../../../vtl/index.ts'
import type { Expression, Source } from '../../model.ts'
import { printPlainPath, readPlainPath } from '../../path.ts'
import { constantString, partsOfString } from '../interpolated.ts'
import { literal, textLiteral } from '../meaning.ts'
import { type Held, type Own, call, expressionOf, value } from './held.ts'
import { readAddress } from './address.ts'
import { methodOf } from './methods.ts'

/** What an expression of a template of ours stands for; undefined where no drawing writes it. */
export function heldBy(node: VtlExpression, own: Own): Held | undefined {
  switch (node.kind) {
    case 'reference':
      return heldByReference(node, own)
    case 'string': {
      const constant = constantString(node)
      if (constant !== undefined) return value(textLiteral(constant))
      const parts = partsOfString(node).filter((part) => part.kind !== 'text' || part.printed !== '')
      const [only] = parts
      if (only?.kind !== 'reference' || parts.length !== 1 || only.lead !== '') return undefined
      const inner = heldByReference(only, own)
      const of = inner?.kind === 'json' ? undefined : expressionOf(inner)
      return of && { kind: 'text', expression: of }
    }
    case 'number':
    case 'boolean':
      return value(literal(own.source.slice(node.range.start, node.range.end)))
    case 'list':
      return node.items.length === 0 ? value(literal('[]')) : undefined
    case 'binary': {
      const parts = node.operator === '+' ? summands(node, own) : undefined
      const [only] = parts ?? []
      if (parts === undefined || only === undefined) return undefined
      return { kind: 'text', expression: parts.length === 1 ? only : { kind: 'text', parts } }
    }
    case 'group':
      return heldBy(node.expression, own)
    default:
      return undefined
  }
}

/** What a text is the sum of, without the empty one at its start. */
function summands(node: VtlExpression, own: Own): readonly Expression[] | undefined {
  if (node.kind === 'binary' && node.operator === '+') {
    const left = summands(node.left, own)
    const right = summands(node.right, own)
    return left && right && [...left, ...right]
  }
  const one = expressionOf(heldBy(node, own))
  if (one === undefined) return undefined
  return one.kind === 'literal' && one.json === '""' ? [] : [one]
}

export function heldByReference(node: ReferenceNode, own: Own): Held | undefined {
  if (node.escaped || node.backslashes !== '' || node.form === 'bare') return undefined
  return heldByMembers(node, node.members, own)
}

/** What a reference stands for up to some of its members. */
export function heldByMembers(node: ReferenceNode, members: readonly Member[], own: Own): Held | undefined {
  const start = startOf(node.name, members, own)
  if (start === undefined) return undefined
  return members
    .slice(start.taken)
    .reduce<Held | undefined>((held, member) => held && step(held, member, own), start.held)
}

interface Start {
  readonly held: Held
  readonly taken: number
}

function startOf(name: string, members: readonly Member[], own: Own): Start | undefined {
  const [first] = members
  switch (name) {
    case 'input':
      return first && inputStart(first, own)
    case 'util': {
      const held = first?.kind === 'call' ? utilHeld(first, own) : undefined
      return held && { held, taken: 1 }
    }
    case 'context': {
      const end = members.findIndex((member) => wordOf(member) === undefined)
      const words = (end < 0 ? members : members.slice(0, end)).map((member) => wordOf(member) ?? '')
      if (words.length === 0) return undefined
      return { held: refTo({ kind: 'context', name: words.join('.') }), taken: words.length }
    }
    case 'stageVariables': {
      const word = first && wordOf(first)
      return word === undefined ? undefined : { held: refTo({ kind: 'stageVariable', name: word }), taken: 1 }
    }
    case 'foreach': {
      const loop = own.loops.at(-1)
      const part = first?.kind === 'property' ? first.name : ''
      if (loop === undefined || !(part === 'index' || part === 'count' || part === 'last')) return undefined
      return { held: refTo({ kind: 'loop', loop: loop.id, part }), taken: 1 }
    }
    default: {
      const held = own.held.get(name)
      return held && { held, taken: 0 }
    }
  }
}

function refTo(source: Source): Held {
  return value({ kind: 'ref', source })
}

/** `.name`, `['odd-name']` */
function wordOf(member: Member): string | undefined {
  if (member.kind === 'property') return member.name
  return member.kind === 'index' ? constantString(member.index) : undefined
}

function inputStart(first: Member, own: Own): Start | undefined {
  if (first.kind === 'property')
    return first.name === 'body' ? { held: refTo({ kind: 'rawBody' }), taken: 1 } : undefined
  if (first.kind !== 'call') return undefined
  const [path] = first.args
  if (first.name === 'params' && first.args.length === 0) return { held: { kind: 'parameters' }, taken: 1 }
  if (path === undefined || (first.name !== 'path' && first.name !== 'json')) return undefined
  const constant = constantString(path)
  const source: Source | undefined =
    constant === undefined ? readAddress(path, own, heldBy) : { kind: 'body', path: constant }
  if (source === undefined) return undefined
  const expression: Expression = { kind: 'ref', source }
  return { held: { kind: first.name === 'json' ? 'json' : 'value', expression }, taken: 1 }
}

function utilHeld({ name, args: [arg] }: CallNode, own: Own): Held | undefined {
  const of = arg && heldBy(arg, own)
  if (of === undefined) return undefined
  switch (name) {
    case 'escapeJavaScript':
      return { kind: 'escaped', of }
    case 'base64Encode':
    case 'urlEncode':
      return { kind: 'coded', by: name, of }
    case 'parseJson': {
      const text = expressionOf(of)
      if (text?.kind === 'literal' && text.json.startsWith('"')) return value(literal(String(JSON.parse(text.json))))
      return text && value(text)
    }
    default:
      return undefined
  }
}

function step(held: Held, member: Member, own: Own): Held | undefined {
  if (held.kind === 'parameters') return parameterStep(held, member)
  if (held.kind === 'list') return itemOfEntries(held, member, own)
  const name = member.kind === 'call' && member.name === 'get' ? constantString(member.args[0]) : undefined
  if (name !== undefined && held.kind === 'value') return memberOf(held, name)
  return member.kind === 'call' ? methodOf(held, member, (node) => heldBy(node, own)) : undefined
}

function parameterStep(held: Extract<Held, { kind: 'parameters' }>, member: Member): Held | undefined {
  if (held.in === undefined) {
    const place = member.kind === 'property' ? member.name : ''
    return place === 'path' || place === 'querystring' || place === 'header' ? { ...held, in: place } : undefined
  }
  const name = member.kind === 'call' && member.name === 'get' ? constantString(member.args[0]) : undefined
  return name === undefined ? undefined : refTo({ kind: 'parameter', in: held.in, name })
}

/** `$map.get($key)`, in the loop over the keys. */
function itemOfEntries(_: Held, member: Member, own: Own): Held | undefined {
  const [key] = member.kind === 'call' && member.name === 'get' ? member.args : []
  if (key?.kind !== 'reference' || key.members.length > 0) return undefined
  const loop = own.loops.findLast(({ item }) => item === key.name)
  return loop?.over.kind === 'entries' ? refTo({ kind: 'loop', loop: loop.id, part: 'item' }) : undefined
}

/** A member of what a path leads to, or what a function gets. */
export function memberOf(held: Extract<Held, { kind: 'value' }>, name: string): Held {
  const { expression } = held
  const below = held.kept ? undefined : sourceBelow(expression, name)
  if (below) return refTo(below)
  const isGet = held.kept === undefined && expression.kind === 'call' && expression.fn === 'get'
  return value(call('get', ...(isGet ? expression.args : [expression]), textLiteral(name)))
}

export function sourceBelow(expression: Expression, step: string | number): Source | undefined {
  if (expression.kind !== 'ref') return undefined
  const { source } = expression
  if (source.kind !== 'body' && !(source.kind === 'loop' && source.part === 'item')) return undefined
  const steps = readPlainPath(source.path ?? '$')
  return steps && { ...source, path: printPlainPath([...steps, step]) }
}
