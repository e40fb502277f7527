import type { Field } from '../../schema/index.ts'
import type { Documentation } from '../answers.ts'
import type { TemplateContext } from '../context/templateContext.ts'
import { contextMembersOn } from '../documentation/contextMembers.ts'
import { utilMembers } from '../documentation/hosts.ts'
import { inputMembersOn, parameterMaps } from '../documentation/inputMembers.ts'
import { javaMethods } from '../documentation/javaMethods.ts'
import { loopMembers } from '../documentation/loopMembers.ts'
import type { MemberDocumentation } from '../documentation/member.ts'
import { memberFields } from '../fields/fieldPlace.ts'
import { javaClassOf, type ValueType } from './valueType.ts'

/** Something that can be read of a value: by a dot, or, for a key, in brackets too. */
export interface ValueMember extends MemberDocumentation {
  readonly kind: 'method' | 'property' | 'field'
}

/** All members of a value: its keys first, then its methods; of a value nobody knows, the methods of every type. */
export function membersOf(type: ValueType, context: TemplateContext): readonly ValueMember[] {
  return [...keysOf(type, context), ...methodsOf(type, context)]
}

/** The keys of a map, as far as they are known. */
export function keysOf(type: ValueType, context: TemplateContext): readonly ValueMember[] {
  switch (type.kind) {
    case 'context':
      return contextMembersOn(context.side).flatMap((member) =>
        isDirectlyBelow(member.path, type.path) ? [property(member)] : [],
      )
    case 'parameters': {
      const { in: place } = type
      if (place === undefined) return parameterMaps.map(property)
      return context.parameters
        .filter((parameter) => parameter.in === place)
        .map(({ name, description }) => key(name, description))
    }
    case 'host':
      return type.host === 'stageVariables' ? context.stageVariables.map((name) => key(name, undefined)) : []
    case 'loop':
      return loopMembers.map(property)
    case 'field':
      return memberFields(type.place).map((field) => ({
        ...fieldDocumentation(field),
        name: field.name,
        kind: 'field',
      }))
    case 'java':
    case 'unknown':
      return []
  }
}

function methodsOf(type: ValueType, { side }: TemplateContext): readonly ValueMember[] {
  if (type.kind === 'host' && type.host !== 'stageVariables') {
    const members = type.host === 'input' ? inputMembersOn(side) : utilMembers
    return members.map((member) => ({ ...member, kind: member.insert === undefined ? 'property' : 'method' }))
  }
  if (type.kind === 'loop') return []
  const known = javaClassOf(type)
  const tables = known === undefined ? Object.values(javaMethods) : [javaMethods[known]]
  const byName = new Map(
    tables
      .flat()
      .toReversed()
      .map((method) => [method.name, method]),
  )
  const methods = tables.flat().filter((method) => byName.get(method.name) === method)
  return methods.map((method) => ({ ...method, kind: 'method' }))
}

function isDirectlyBelow(path: string, parent: string): boolean {
  const prefix = parent === '' ? '' : `${parent}.`
  return path.startsWith(prefix) && !path.slice(prefix.length).includes('.')
}

function property(member: MemberDocumentation): ValueMember {
  return { ...member, kind: 'property' }
}

function key(name: string, description: string | undefined): ValueMember {
  return {
    name,
    signature: name,
    type: 'String',
    kind: 'property',
    ...(description !== undefined && { text: description }),
  }
}

/** What a schema says of a field, as documentation. */
export function fieldDocumentation({ name, path, type, required, description, constraints }: Field): Documentation {
  const words = [required ? 'Required.' : '', description ?? '', constraints.join(', ')].filter((word) => word !== '')
  return {
    signature: name === '' ? path : name,
    type,
    ...(words.length > 0 && { text: words.join(' ') }),
    example: path,
  }
}
