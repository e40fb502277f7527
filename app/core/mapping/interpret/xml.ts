import { JavaList, JavaMap, type JavaValue, toJavaString } from '../../java/index.ts'
import { assertNever } from '../../text/index.ts'
import type { Body, Item, Member, Node, XmlForm } from '../model.ts'
import { holds } from './condition.ts'
import type { Environment } from './environment.ts'
import { interpretExpression } from './expression.ts'
import { roundsOf } from './rounds.ts'
import { hasValue, textOf } from './textOf.ts'
import { jsonValue, writeFound } from './write.ts'

type Form = XmlForm['form']
type Nodes = Extract<Member, { readonly kind: 'member' }>

/** An element by its name and namespace. The text of a value is a string's characters, else JSON; null is `xsi:nil`. */
export interface XmlElement {
  readonly name: string
  readonly namespace: string
  readonly attributes: readonly { readonly name: string; readonly namespace: string; readonly value: JavaValue }[]
  /** Undefined where the element has none. In CDATA, line breaks are `\n`. */
  readonly text: JavaValue | undefined
  readonly isCdata: boolean
  readonly elements: readonly XmlElement[]
}

/** Namespaces by prefix; '' is the default one. */
type Namespaces = ReadonlyMap<string, string>

/** The element of a drawn document; undefined where its root is none. */
export function interpretXml(
  { root }: Extract<Body, { kind: 'rules' }>,
  environment: Environment,
): XmlElement | undefined {
  const only = root.kind === 'object' ? root.members[0] : undefined
  if (only?.kind !== 'member' || typeof only.name !== 'string') return undefined
  const namespaces = new Map<string, string>()
  const [element] = elementsOf(only.name, only, only.node, namespaces, environment)
  return element ?? emptyElement(only.name, namespaceOf(only.xml, namespaces), [], [])
}

function emptyElement(
  name: string,
  namespace: string,
  attributes: XmlElement['attributes'],
  elements: readonly XmlElement[],
): XmlElement {
  return { name, namespace, attributes, text: undefined, isCdata: false, elements }
}

function namespaceOf(xml: XmlForm | undefined, namespaces: Namespaces): string {
  return xml?.namespace ?? namespaces.get(xml?.prefix ?? '') ?? ''
}

function formOf(member: Member): Form | undefined {
  return member.kind === 'member' ? (member.xml?.form ?? 'element') : undefined
}

/** An element where the node is there; a list in a list is an element around those of its items. */
function elementsOf(
  name: string,
  { xml }: Nodes,
  node: Node,
  outer: Namespaces,
  environment: Environment,
): readonly XmlElement[] {
  if (node.disabled || (node.when && !holds(node.when, environment, interpretExpression))) return []
  const inner = declaredBy(node, xml, outer)
  const namespace = namespaceOf(xml, outer)
  switch (node.kind) {
    case 'value': {
      const written = valueOf(node, environment)
      return written === undefined ? [] : [{ ...emptyElement(name, namespace, [], []), text: written }]
    }
    case 'object': {
      const heads = node.members.flatMap((member) => headsOf(member, inner, environment))
      const text = heads.find(({ form }) => form !== 'attribute')
      const attributes = heads.filter(({ form }) => form === 'attribute')
      const elements = node.members.flatMap((member) => memberElements(member, inner, environment))
      const isCdata = text?.form === 'cdata'
      return [{ ...emptyElement(name, namespace, attributes, elements), text: text?.value, isCdata }]
    }
    case 'array':
      return [
        emptyElement(
          name,
          namespace,
          [],
          node.items.flatMap((item) =>
            itemElements(item, name, { kind: 'member', name, node, ...(xml && { xml }) }, inner, environment),
          ),
        ),
      ]
    case 'raw':
      return []
    default:
      return assertNever(node)
  }
}

/** What an element declares, by itself and for its attributes. */
function declaredBy(node: Node, xml: XmlForm | undefined, outer: Namespaces): Namespaces {
  const declared = new Map(outer)
  const declare = (form: XmlForm | undefined): void => {
    if (form?.namespace !== undefined) declared.set(form.prefix ?? '', form.namespace)
  }
  declare(xml)
  const walk = (member: Member): void => {
    if (member.kind === 'group') member.members.forEach(walk)
    else if (member.kind === 'member' && member.xml?.form === 'attribute') declare(member.xml)
  }
  if (node.kind === 'object') node.members.forEach(walk)
  return declared
}

function valueOf(node: Extract<Node, { kind: 'value' }>, environment: Environment): JavaValue | undefined {
  if (node.disabled || (node.when && !holds(node.when, environment, interpretExpression))) return undefined
  const read = (expression: typeof node.value): ReturnType<typeof interpretExpression> =>
    interpretExpression(expression, environment)
  const written = writeFound(read(node.value), node.as, node.policy, read)
  return written.kind === 'value' ? written.value : undefined
}

interface Head {
  readonly form: Form
  readonly name: string
  readonly namespace: string
  readonly value: JavaValue
}

function headsOf(member: Member, namespaces: Namespaces, environment: Environment): readonly Head[] {
  if (member.kind === 'group') {
    if (member.disabled || (member.when && !holds(member.when, environment, interpretExpression))) return []
    return member.members.flatMap((inner) => headsOf(inner, namespaces, environment))
  }
  const form = formOf(member)
  if (member.kind !== 'member' || form === undefined || form === 'element' || member.node.kind !== 'value') return []
  const value = valueOf(member.node, environment)
  const namespace = member.xml?.prefix === undefined ? '' : namespaceOf(member.xml, namespaces)
  // Null is the empty text there.
  return value === undefined
    ? []
    : [{ form, name: typeof member.name === 'string' ? member.name : '', namespace, value: value ?? '' }]
}

function memberElements(member: Member, namespaces: Namespaces, environment: Environment): readonly XmlElement[] {
  switch (member.kind) {
    case 'member':
      return formOf(member) === 'element' ? namedElements(member, namespaces, environment) : []
    case 'group':
      if (member.disabled || (member.when && !holds(member.when, environment, interpretExpression))) return []
      return member.members.flatMap((inner) => memberElements(inner, namespaces, environment))
    case 'each':
      return roundsOf(member, environment, interpretExpression).flatMap((within) =>
        member.members.flatMap((inner) => memberElements(inner, namespaces, within)),
      )
    case 'spread': {
      const found = interpretExpression(member.value, environment)
      const map = found.kind === 'typed' && found.value instanceof JavaMap ? found.value : new JavaMap()
      return [...map.entries]
        .slice(0, 1000)
        .flatMap(([key, value]) => spreadElement(toJavaString(key), value, namespaces))
    }
    case 'raw':
      return []
    default:
      return assertNever(member)
  }
}

function spreadElement(name: string, value: JavaValue, namespaces: Namespaces): readonly XmlElement[] {
  if (!computedName.test(name)) return []
  return [{ ...emptyElement(name, namespaces.get('') ?? '', [], []), text: jsonValue(value) }]
}

// What a template can tell of a name.
const computedName = /^[A-Za-z_][A-Za-z0-9_.-]*$/

function namedElements(member: Nodes, namespaces: Namespaces, environment: Environment): readonly XmlElement[] {
  const found = typeof member.name === 'string' ? undefined : interpretExpression(member.name, environment)
  const name = typeof member.name === 'string' ? member.name : found ? textOf(found) : ''
  if (found && (!hasValue(found) || !computedName.test(name))) return []
  const { node } = member
  // A computed name has no prefix.
  const own: Nodes = found ? { kind: 'member', name, node } : member
  if (node.kind !== 'array') return elementsOf(name, own, node, namespaces, environment)
  if (node.disabled || (node.when && !holds(node.when, environment, interpretExpression))) return []
  return node.items.flatMap((item) => itemElements(item, name, own, namespaces, environment))
}

function itemElements(
  item: Item,
  name: string,
  member: Nodes,
  namespaces: Namespaces,
  environment: Environment,
): readonly XmlElement[] {
  switch (item.kind) {
    case 'one':
      return elementsOf(name, member, item.node, namespaces, environment)
    case 'each':
      return roundsOf(item, environment, interpretExpression).flatMap((within) =>
        item.items.flatMap((inner) => itemElements(inner, name, member, namespaces, within)),
      )
    case 'spread': {
      const found = interpretExpression(item.value, environment)
      const list = found.kind === 'typed' && found.value instanceof JavaList ? found.value.items : []
      const namespace = namespaceOf(member.xml, namespaces)
      return list.slice(0, 1000).map((value) => ({ ...emptyElement(name, namespace, [], []), text: jsonValue(value) }))
    }
    case 'raw':
      return []
    default:
      return assertNever(item)
  }
}
