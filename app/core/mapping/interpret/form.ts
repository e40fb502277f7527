import { JavaList, JavaMap, type JavaValue, toJavaString, urlEncode } from '../../java/index.ts'
import { assertNever } from '../../text/index.ts'
import type { Body, Item, Member, Node } from '../model.ts'
import { holds } from './condition.ts'
import type { Environment } from './environment.ts'
import { interpretExpression } from './expression.ts'
import { roundsOf } from './rounds.ts'
import { hasValue, textOf } from './textOf.ts'
import { jsonValue, writeFound } from './write.ts'

type Rules = Extract<Body, { kind: 'rules' }>

/** A pair of a form: its encoded name, and the value whose text it holds (a string's characters, else JSON; null is empty). */
export interface FormPair {
  readonly name: string
  readonly value: JavaValue
}

/** The pairs of a drawn form, in order. */
export function interpretForm(body: Rules, environment: Environment): readonly FormPair[] {
  const form: Form = { arrays: body.arrays ?? 'repeat', environment }
  return body.root.kind === 'object' ? (nodePairs(body.root, undefined, form) ?? []) : []
}

interface Form {
  readonly arrays: NonNullable<Rules['arrays']>
  readonly environment: Environment
}

/** Undefined where the node is not there, which an empty list or object is. */
function nodePairs(node: Node, name: string | undefined, form: Form): readonly FormPair[] | undefined {
  const { environment } = form
  if (node.disabled || (node.when && !holds(node.when, environment, interpretExpression))) return undefined
  switch (node.kind) {
    case 'value': {
      const read = (expression: typeof node.value): ReturnType<typeof interpretExpression> =>
        interpretExpression(expression, environment)
      const written = writeFound(read(node.value), node.as, node.policy, read)
      return written.kind === 'value' ? [{ name: name ?? '', value: written.value }] : undefined
    }
    case 'object':
      return node.members.flatMap((member) => memberPairs(member, name, form))
    case 'array':
      return arrayPairs(node.items, name ?? '', form)
    case 'raw':
      return undefined
    default:
      return assertNever(node)
  }
}

function memberPairs(member: Member, outer: string | undefined, form: Form): readonly FormPair[] {
  const { environment } = form
  switch (member.kind) {
    case 'member': {
      const found = typeof member.name === 'string' ? undefined : interpretExpression(member.name, environment)
      if (found && !hasValue(found)) return []
      const own = urlEncode(typeof member.name === 'string' ? member.name : found ? textOf(found) : '')
      return nodePairs(member.node, outer === undefined ? own : `${outer}.${own}`, form) ?? []
    }
    case 'group':
      if (member.disabled || (member.when && !holds(member.when, environment, interpretExpression))) return []
      return member.members.flatMap((one) => memberPairs(one, outer, form))
    case 'each':
      return roundsOf(member, environment, interpretExpression).flatMap((within) =>
        member.members.flatMap((one) => memberPairs(one, outer, { ...form, environment: within })),
      )
    case 'spread': {
      const found = interpretExpression(member.value, environment)
      const map = found.kind === 'typed' && found.value instanceof JavaMap ? found.value : new JavaMap()
      return Array.from(map.entries, ([key, value]) => {
        const own = urlEncode(toJavaString(key))
        return { name: outer === undefined ? own : `${outer}.${own}`, value: jsonValue(value) }
      })
    }
    case 'raw':
      return []
    default:
      return assertNever(member)
  }
}

function arrayPairs(items: readonly Item[], name: string, form: Form): readonly FormPair[] {
  const pairs: FormPair[] = []
  let count = 0
  for (const item of items.flatMap((one) => itemNodes(one, form.environment))) {
    const own = { repeat: name, brackets: `${name}${urlEncode('[]')}`, 'Member.N': `${name}.${count + 1}` }[form.arrays]
    const found = 'value' in item ? [{ name: own, value: item.value }] : nodePairs(item.node, own, { ...form, ...item })
    if (found === undefined) continue
    count += 1
    pairs.push(...found)
  }
  return pairs
}

type ItemNode = { readonly node: Node; readonly environment: Environment } | { readonly value: JavaValue }

function itemNodes(item: Item, environment: Environment): readonly ItemNode[] {
  if (item.kind === 'one') return [{ node: item.node, environment }]
  if (item.kind === 'raw') return []
  if (item.kind === 'spread') {
    const found = interpretExpression(item.value, environment)
    const list = found.kind === 'typed' && found.value instanceof JavaList ? found.value.items : []
    return list.map((value) => ({ value: jsonValue(value) }))
  }
  return roundsOf(item, environment, interpretExpression).flatMap((within) =>
    item.items.flatMap((inner) => itemNodes(inner, within)),
  )
}
