import type { Expression, Member, ParsedTemplate, ReferenceNode } from '../../vtl/index.ts'
import type { TemplateContext } from '../context/templateContext.ts'
import { contextMembers } from '../documentation/contextMembers.ts'
import { javaMethods, type JavaType } from '../documentation/javaMethods.ts'
import { itemPlace, memberPlace } from '../fields/fieldPlace.ts'
import { fieldsAtPath } from '../fields/jsonPathPlace.ts'
import { bindingAt, loopsAround } from './bindings.ts'
import { javaClassOf, javaType, unknownType, type ValueType } from './valueType.ts'

/** Where a type is asked for: names mean what they mean at `offset`. */
export interface TypeScope {
  readonly template: ParsedTemplate
  readonly context: TemplateContext
  readonly offset: number
}

/** The type of an expression, as far as it can be told without running the template. */
export function typeOf(expression: Expression, scope: TypeScope): ValueType {
  switch (expression.kind) {
    case 'reference':
      return typeOfReference(expression, scope, expression.members.length)
    case 'string':
      return javaType('String')
    case 'number':
    case 'binary':
      return javaType(expression.kind === 'number' || isCalculation(expression.operator) ? 'Number' : 'Boolean')
    case 'boolean':
    case 'not':
      return javaType('Boolean')
    case 'list': {
      const [first] = expression.items
      return javaType('List', first && typeOf(first, scope))
    }
    case 'range':
      return javaType('List', javaType('Number'))
    case 'map':
      return javaType('Map')
    case 'group':
      return typeOf(expression.expression, scope)
    case 'error':
      return unknownType
  }
}

function isCalculation(operator: string): boolean {
  return ['+', '-', '*', '/', '%'].includes(operator)
}

/** The type of a reference through its first `count` members: 0 is the variable itself. */
export function typeOfReference(reference: ReferenceNode, scope: TypeScope, count: number): ValueType {
  let type = typeOfName(reference.name, scope)
  for (const member of reference.members.slice(0, count)) type = typeOfMember(type, member, scope)
  return type
}

function typeOfName(name: string, scope: TypeScope): ValueType {
  const { template, offset } = scope
  const binding = bindingAt(template, name, offset)
  switch (binding?.kind) {
    case 'set':
      // Only bindings before the place that reads are followed, so that `#set($x = $x.y)` ends.
      if (binding.nameRange.start >= offset) return unknownType
      return typeOf(binding.value, { ...scope, offset: binding.nameRange.start })
    case 'item':
      return binding.loop.source === undefined
        ? unknownType
        : itemType(typeOf(binding.loop.source, { ...scope, offset: binding.loop.range.start }))
    case 'define':
      return unknownType
    case undefined:
      return hostType(name, scope)
  }
}

function hostType(name: string, { template, offset }: TypeScope): ValueType {
  if (name === 'input' || name === 'util' || name === 'stageVariables') return { kind: 'host', host: name }
  if (name === 'context') return { kind: 'context', path: '' }
  if (name === 'foreach' && loopsAround(template, offset).length > 0) return { kind: 'loop' }
  return name === 'velocityCount' ? javaType('Number') : unknownType
}

/** What a loop over a value gives: an item of a list, a value of a map. */
function itemType(type: ValueType): ValueType {
  if (type.kind === 'java') return type.item ?? unknownType
  if (type.kind === 'parameters') return type.in === undefined ? { kind: 'parameters', in: 'path' } : javaType('String')
  if (type.kind !== 'field') return unknownType
  const item = itemPlace(type.place)
  return item === undefined ? unknownType : { kind: 'field', place: item }
}

function typeOfMember(type: ValueType, member: Member, scope: TypeScope): ValueType {
  if (member.kind === 'index') {
    const { index } = member
    if (index.kind === 'string' && index.parts === undefined) return typeOfKey(type, index.value)
    return itemType(type)
  }
  if (member.kind === 'property') return typeOfKey(type, member.name)
  const [argument] = member.args
  const text = argument?.kind === 'string' && argument.parts === undefined ? argument.value : undefined
  if (type.kind === 'host' && type.host === 'input') return typeOfInputCall(member.name, text, scope)
  if (type.kind === 'host' && type.host === 'util')
    return member.name === 'parseJson' ? unknownType : javaType('String')
  if (member.name === 'get') return text === undefined ? itemType(type) : typeOfKey(type, text)
  return typeOfMethod(type, member.name)
}

/** `.name`, `["name"]` and `.get("name")` read the same member. */
function typeOfKey(type: ValueType, name: string): ValueType {
  switch (type.kind) {
    case 'context': {
      const path = type.path === '' ? name : `${type.path}.${name}`
      const known = contextMembers.find((member) => member.path === path)
      if (known?.type === 'Map') return { kind: 'context', path }
      return known?.type === 'Long' || known?.type === 'Integer' ? javaType('Number') : javaType('String')
    }
    case 'parameters':
      if (type.in !== undefined) return javaType('String')
      return name === 'path' || name === 'querystring' || name === 'header'
        ? { kind: 'parameters', in: name }
        : unknownType
    case 'host':
      return type.host === 'util' ? unknownType : javaType('String')
    case 'loop':
      if (name === 'parent' || name === 'topmost') return type
      return javaType(name === 'index' || name === 'count' ? 'Number' : 'Boolean')
    case 'field': {
      const place = memberPlace(type.place, name)
      return place === undefined ? unknownType : { kind: 'field', place }
    }
    case 'java':
      return type.type === 'Entry' && name === 'key' ? javaType('String') : unknownType
    case 'unknown':
      return unknownType
  }
}

function typeOfInputCall(name: string, text: string | undefined, { context }: TypeScope): ValueType {
  if (name === 'json') return javaType('String')
  if (name === 'params') return text === undefined ? { kind: 'parameters' } : javaType('String')
  if (name !== 'path' || text === undefined || context.body === undefined) return unknownType
  const found = fieldsAtPath(context.body, text)
  if (found === undefined) return unknownType
  const type: ValueType = { kind: 'field', place: found.place }
  return found.list ? javaType('List', type) : type
}

const returned: { readonly [type: string]: JavaType } = {
  String: 'String',
  int: 'Number',
  double: 'Number',
  boolean: 'Boolean',
  List: 'List',
  Set: 'Set',
  Collection: 'List',
}

function typeOfMethod(type: ValueType, name: string): ValueType {
  const javaClass = javaClassOf(type)
  const method = javaClass && javaMethods[javaClass].find((candidate) => candidate.name === name)
  if (method?.type === 'String[]') return javaType('List', javaType('String'))
  if (name === 'entrySet') return javaType('Set', javaType('Entry'))
  if (name === 'keySet') return javaType('Set', javaType('String'))
  const known = method?.type === undefined ? undefined : returned[method.type]
  return known === undefined ? unknownType : javaType(known)
}
