import fc from 'fast-check'
import type { Id, Item, Member, Node, Payload, XmlForm } from '../mapping/index.ts'
import { drawnPayload } from './mappings.ts'

type Next = () => number
type Nodes = Extract<Member, { readonly kind: 'member' }>

const names = ['a', 'b', 'list', 'Name', 'x-y', 'ü.2', '_']
const forms: readonly (XmlForm | undefined)[] = [
  { form: 'attribute' },
  { form: 'attribute', prefix: 'p', namespace: 'urn:attributes?a="1"&b=$x#y' },
  { form: 'text' },
  { form: 'cdata' },
  { form: 'element', prefix: 'q', namespace: 'urn:elements' },
  { form: 'element', namespace: 'urn:default' },
  { form: 'element' },
]

/** A drawn document: the trees of JSON with names and forms of XML. */
export const drawnXml: fc.Arbitrary<Payload> = fc
  .tuple(drawnPayload, fc.array(fc.nat(13), { minLength: 20, maxLength: 20 }))
  .map(([payload, numbers]) => {
    const { body } = payload
    if (body.kind !== 'rules') return payload
    let at = 0
    const next: Next = () => numbers[at++ % numbers.length] ?? 0
    const inner = nodeOf(body.root, next)
    const node: Node =
      inner.kind === 'array'
        ? { id: 'in' as Id, kind: 'object', members: [{ kind: 'member', name: 'items', node: inner }] }
        : inner
    const root: Node = { id: 'root' as Id, kind: 'object', members: [{ kind: 'member', name: 'doc', node }] }
    return { ...payload, body: { ...body, format: 'xml', root } }
  })

function nodeOf(node: Node, next: Next): Node {
  if (node.kind === 'object') {
    const used = { names: 0, hasText: false }
    return { ...node, members: node.members.map((member) => memberOf(member, next, used)) }
  }
  return node.kind === 'array' ? { ...node, items: node.items.map((item) => itemOf(item, next)) } : node
}

interface Used {
  names: number
  hasText: boolean
}

/** `used` is undefined in a loop, which only elements can stand in. */
function memberOf(member: Member, next: Next, used: Used | undefined): Member {
  switch (member.kind) {
    case 'member':
      return { ...member, ...formOf(member, next, used), node: nodeOf(member.node, next) }
    case 'group':
      return { ...member, members: member.members.map((inner) => memberOf(inner, next, used)) }
    case 'each':
      return { ...member, members: member.members.map((inner) => memberOf(inner, next, undefined)) }
    case 'spread':
    case 'raw':
      return member
  }
}

function formOf({ name, node }: Nodes, next: Next, used: Used | undefined): Pick<Nodes, 'name' | 'xml'> {
  const xml = forms[next() % forms.length]
  const own = names[next() % names.length] ?? 'a'
  if (typeof name !== 'string') return { name }
  if (xml === undefined) return { name: own }
  if (xml.form === 'element') return { name: own, xml }
  if (used === undefined || node.kind !== 'value') return { name: own }
  if (xml.form === 'attribute') return { name: `${own}${used.names++}`, xml }
  if (used.hasText) return { name: own }
  used.hasText = true
  return { name: own, xml }
}

function itemOf(item: Item, next: Next): Item {
  if (item.kind === 'one') return { ...item, node: nodeOf(item.node, next) }
  return item.kind === 'each' ? { ...item, items: item.items.map((inner) => itemOf(inner, next)) } : item
}
