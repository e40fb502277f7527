import type {
  CallNode,
  Expression as VtlExpression,
  IndexNode,
  Member,
  ReferenceNode,
  StringNode,
} from '../../vtl/index.ts'
import type { Expression, Source } from '../model.ts'
import { arithmeticMeaning, memberOfCall, methodMeaning, printedText, utilMeaning } from './functions.ts'
import { constantString, isPlainText, partsOfString } from './interpolated.ts'
import { type Meaning, literal, opaque, textLiteral, valueOf } from './meaning.ts'
import { constantText, loopPath } from './paths.ts'
import { listMeaning, mapMethod, walkedMap } from './maps.ts'
import { parameterMeaning, parametersExpression } from './parameters.ts'
import type { Scope } from './scope.ts'
import { contextValue, inside, ref } from './source.ts'
import { escapedQuotes, isUnslashed } from './unescaped.ts'

/** What an expression of a template comes to. */
export function meaningOf(node: VtlExpression, scope: Scope): Meaning {
  switch (node.kind) {
    case 'reference':
      return meaningOfReference(node, scope)
    case 'string':
      return meaningOfString(node, scope)
    case 'number':
      return valueOf(literal(scope.state.source.slice(node.range.start, node.range.end)), true)
    case 'boolean':
      return valueOf(literal(String(node.value)), true)
    case 'group':
      return meaningOf(node.expression, scope)
    case 'binary':
      return operatorMeaning(node.operator, node.left, node.right, scope)
    case 'map':
      return {
        kind: 'map',
        entries: new Map(
          node.entries.flatMap(({ key, value }) =>
            constantString(key) === undefined ? [] : [[constantString(key) ?? '', meaningOf(value, scope)] as const],
          ),
        ),
      }
    case 'list':
      return listMeaning(node.items.map((item) => meaningOf(item, scope)))
    case 'range':
      return opaque('a list that the template writes out')
    case 'not':
      return opaque('a condition as a value')
    case 'error':
      return opaque('a mistake in the template')
  }
}

function meaningOfString(node: StringNode, scope: Scope): Meaning {
  const constant = constantString(node)
  if (constant !== undefined) return valueOf(textLiteral(constant), isPlainText(constant))
  const parts: Meaning[] = []
  const body = partsOfString(node)
  for (const part of body) {
    if (part.kind === 'text') {
      if (part.printed !== '') parts.push(valueOf(textLiteral(part.printed), isPlainText(part.printed)))
    } else if (part.kind === 'reference') {
      if (part.lead !== '') parts.push(valueOf(textLiteral(part.lead), true))
      parts.push(meaningOfReference(part, scope))
    } else return opaque('a string with directives in it')
  }
  const [only] = parts
  if (only && parts.length === 1) return only
  return joinMeanings(parts)
}

/** Texts one after the other. */
function joinMeanings(parts: readonly Meaning[]): Meaning {
  const texts: Expression[] = []
  let plain = true
  for (const part of parts) {
    if (part.kind === 'nothing') continue
    const text = printedText(part)
    if (text === undefined) return opaque('a text of something else than values')
    texts.push(text)
    plain &&= part.kind === 'value' && part.plain
  }
  return valueOf({ kind: 'text', parts: texts }, plain)
}

function operatorMeaning(operator: string, left: VtlExpression, right: VtlExpression, scope: Scope): Meaning {
  const one = meaningOf(left, scope)
  const other = meaningOf(right, scope)
  // `+` joins as soon as one side is a text; otherwise it adds.
  if (operator === '+' && (isText(one) || isText(other))) return joinMeanings([one, other])
  return isNumber(one) || isNumber(other) ? arithmeticMeaning(operator, one, other) : opaque('arithmetic')
}

function isText(meaning: Meaning): boolean {
  if (meaning.kind === 'json' || meaning.kind === 'escaped') return true
  if (meaning.kind !== 'value') return false
  const { expression } = meaning
  if (expression.kind === 'ref') return ['parameter', 'stageVariable', 'rawBody'].includes(expression.source.kind)
  return expression.kind === 'text' || (expression.kind === 'literal' && expression.json.startsWith('"'))
}

function isNumber(meaning: Meaning): boolean {
  if (meaning.kind !== 'value') return false
  const { expression } = meaning
  if (expression.kind === 'ref') return expression.source.kind === 'loop' && expression.source.part !== 'item'
  const counts = ['size', 'length', 'indexOf', 'add', 'subtract', 'multiply', 'divide']
  return expression.kind === 'call'
    ? counts.includes(expression.fn)
    : expression.kind === 'literal' && /^-?\d/.test(expression.json)
}

export function meaningOfReference(node: ReferenceNode, scope: Scope): Meaning {
  if (node.escaped || node.backslashes !== '') return opaque('an escaped reference')
  if (node.form === 'bare') return opaque('a bare word')
  let meaning = scope.lookup(node.name)
  for (const member of node.members) {
    const escaped = escapedQuotes(meaning, member)
    meaning = escaped ?? steps[meaning.kind](meaning as never, member, scope)
  }
  return meaning
}

type Step<K extends Meaning['kind']> = (meaning: Extract<Meaning, { kind: K }>, member: Member, scope: Scope) => Meaning

const steps: { readonly [K in Meaning['kind']]: Step<K> } = {
  value: valueStep,
  json: (meaning, member) => (isUnslashed(member) ? meaning : opaque('a method of JSON text')),
  escaped: (meaning, member, scope) => {
    const expression = printedText(meaning)
    return expression && member.kind === 'call'
      ? valueStep(valueOf(expression), member, scope)
      : opaque('a member of escaped text')
  },
  boxed: ({ expression }, member) =>
    member.kind === 'call' &&
    member.name === 'substring' &&
    member.args[0]?.kind === 'number' &&
    member.args.length === 2
      ? { kind: 'json', expression }
      : opaque('a method of a list that the template fills'),
  codedJson: () => opaque('a method of encoded JSON'),
  input: inputStep,
  util: (_, member, scope) =>
    member.kind === 'call' ? utilMeaning(member.name, member.args, scope, meaningOf) : opaque('a member of $util'),
  stageVariables: (_, member, scope) => {
    const name = nameOf(member)
    if (name !== undefined) return valueOf(ref({ kind: 'stageVariable', name }), true)
    return loopItem(member, stageVariables, scope) ?? mapMethod(member, stageVariables)
  },
  context: (_, member) => {
    const name = nameOf(member)
    if (name === undefined || name.includes('.')) return opaque('a computed member of $context')
    if (name.endsWith('Override')) return opaque('what the template itself overrides')
    return contextValue(name)
  },
  parameters: parametersStep,
  keys: (_, member) =>
    member.kind === 'call' && member.name === 'toArray' ? opaque('an array of keys') : opaque('a method of the keys'),
  entrySet: () => opaque('a method of the entries'),
  entry: ({ loop }, member) => {
    const name = nameOf(member)
      ?.replace(/^get(?=K|V)/, '')
      .toLowerCase()
    if (name === 'key') return valueOf(ref({ kind: 'loop', loop, part: 'key' }))
    return name === 'value' ? valueOf(ref({ kind: 'loop', loop, part: 'item' })) : opaque('a method of an entry')
  },
  foreach: (_, member, scope) => {
    const name = nameOf(member)
    if (name === 'index' || name === 'count' || name === 'last') return scope.loopPart(name)
    return opaque(`$foreach.${name ?? ''}`)
  },
  map: ({ entries }, member, scope) => {
    const name = nameOf(member)
    const entry = name === undefined ? lookedUp(entries, keyOf(member), scope) : entries.get(name)
    return entry ?? opaque('a method of a map that the template writes out')
  },
  separator: () => opaque('a method of a separator'),
  block: () => opaque('a method of a block'),
  nothing: () => ({ kind: 'nothing' }),
  opaque: (meaning) => meaning,
}

/** `$map.get($x)`, where the template wrote out the map: a table. */
function lookedUp(
  entries: ReadonlyMap<string, Meaning>,
  key: VtlExpression | undefined,
  scope: Scope,
): Meaning | undefined {
  const value = key && meaningOf(key, scope)
  const table = [...entries].map(([name, entry]) => [textLiteral(name), entry] as const)
  if (value?.kind !== 'value' || table.length === 0) return undefined
  const rows = table.flatMap(([name, entry]) => (entry.kind === 'value' ? [name, entry.expression] : []))
  return rows.length < 2 * table.length
    ? undefined
    : valueOf({ kind: 'call', fn: 'lookup', args: [value.expression, ...rows] })
}

const stageVariables: Expression = {
  kind: 'raw',
  vtl: '$stageVariables',
  reads: [],
  reason: 'All stage variables are read.',
}

/** The name that a member looks up in a map, if it is a constant one: `.x`, `['x']`, `.get('x')`. */
function nameOf(member: Member): string | undefined {
  if (member.kind === 'property') return member.name
  return constantString(keyOf(member))
}

/** What `.get(…)` or `[…]` looks up. */
function keyOf(member: CallNode | IndexNode | Member): VtlExpression | undefined {
  if (member.kind === 'index') return member.index
  return member.kind === 'call' && member.name === 'get' && member.args.length === 1 ? member.args[0] : undefined
}

function inputStep({ isChanged }: Extract<Meaning, { kind: 'input' }>, member: Member, scope: Scope): Meaning {
  if (member.kind === 'property' && member.name === 'body') return valueOf(ref({ kind: 'rawBody' }))
  if (member.kind !== 'call') return opaque('a member of $input')
  const [first] = member.args
  const text = first && constantText(first, scope, meaningOf)
  switch (member.name) {
    case 'params':
      if (member.args.length === 0) return { kind: 'parameters' }
      return text === undefined ? opaque('a parameter whose name is computed') : parameterMeaning(text, scope)
    case 'path':
    case 'json': {
      if (isChanged) return opaque('a body that the template changes')
      const path = text ?? (first && loopPath(first, scope, meaningOf))
      const source: Source | undefined = typeof path === 'string' ? { kind: 'body', path: fullPath(path) } : path
      if (source === undefined) return opaque('a path that is computed')
      return member.name === 'json' ? { kind: 'json', expression: ref(source) } : valueOf(ref(source))
    }
    default:
      return opaque(`$input.${member.name}`)
  }
}

/** Jayway reads `a.b` as `$.a.b`. */
function fullPath(path: string): string {
  const trimmed = path.trim()
  return trimmed.startsWith('$') || trimmed.startsWith('@') ? trimmed : `$.${trimmed}`
}

function parametersStep(meaning: Extract<Meaning, { kind: 'parameters' }>, member: Member, scope: Scope): Meaning {
  const name = nameOf(member)
  if (meaning.in === undefined) {
    if (name === 'path' || name === 'querystring' || name === 'header') return { kind: 'parameters', in: name }
  } else if (name !== undefined) {
    return valueOf(ref({ kind: 'parameter', in: meaning.in, name }))
  }
  return (
    loopItem(member, parametersExpression(meaning.in), scope) ?? mapMethod(member, parametersExpression(meaning.in))
  )
}

/** `$map.get($key)` in the loop over the map's keys is the loop's item. */
function loopItem(member: Member, map: Expression, scope: Scope): Meaning | undefined {
  const key = keyOf(member)
  const meaning = key && meaningOf(key, scope)
  if (meaning?.kind !== 'value' || meaning.expression.kind !== 'ref') return undefined
  const { source } = meaning.expression
  if (source.kind !== 'loop' || source.part !== 'key') return undefined
  const frame = scope.loops.find(({ id }) => id === source.loop)
  const walks = frame?.over.kind === 'entries' && JSON.stringify(frame.over.source) === JSON.stringify(map)
  return walks ? valueOf(ref({ kind: 'loop', loop: source.loop, part: 'item' })) : undefined
}

// Of these, Velocity asks the Java object rather than the map (velocity facts).
const getters: readonly string[] = ['class', 'empty', 'bytes', 'declaringClass']

function valueStep(meaning: Extract<Meaning, { kind: 'value' }>, member: Member, scope: Scope): Meaning {
  const { expression } = meaning
  if (member.kind === 'call' && member.name === 'toString' && member.args.length === 0) return meaning
  const step = nameOf(member) ?? indexOf(member)
  if (step !== undefined && expression.kind === 'ref') {
    if (member.kind === 'property' && getters.includes(member.name)) return opaque(`the getter ${member.name}`)
    return inside(expression.source, step)
  }
  // What `split` gives of a text, and nothing of what is none.
  const isFound = expression.kind === 'call' || expression.kind === 'choose'
  if (step !== undefined && isFound) return memberOfCall(expression, step)
  const item = loopItem(member, walkedMap(expression), scope)
  if (item) return item
  if (member.kind !== 'call') return opaque('a member of a computed value')
  if (member.name === 'keySet' || member.name === 'entrySet') return mapMethod(member, walkedMap(expression))
  return methodMeaning(expression, member.name, member.args, scope, meaningOf)
}

function indexOf(member: Member): number | undefined {
  const key = keyOf(member)
  return key?.kind === 'number' && typeof key.value === 'number' ? key.value : undefined
}
