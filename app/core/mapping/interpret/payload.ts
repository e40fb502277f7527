import { JavaList, JavaMap, type JavaValue } from '../../java/index.ts'
import { shownValue } from '../../apigateway/index.ts'
import { assertNever } from '../../text/index.ts'
import type { Item, Member, Node, Payload } from '../model.ts'
import { queriesOf, readsBody } from '../walk.ts'
import { holds } from './condition.ts'
import { type Environment, findPath, itemsOf, readDocument } from './environment.ts'
import { interpretExpression } from './expression.ts'
import type { MappingInput } from './input.ts'
import { type Written, writeFound } from './write.ts'

/**
 * What a payload is for a request: the JSON value of a drawn one, the text that passes through, or the gateway's
 * error. `template`: what hand-written Velocity renders is not for rules to say.
 */
export type InterpretedPayload =
  | { readonly kind: 'payload'; readonly value: JavaValue }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'template'; readonly vtl: string }
  | { readonly kind: 'gatewayError'; readonly message: string }

/**
 * The direct reading of the rules, which templates are held against: it shares no code with the compiler. Numbers are
 * exact: a `JavaDecimal` stands for any number that was written from text.
 */
export function interpretPayload(payload: Payload, input: MappingInput): InterpretedPayload {
  const { body } = payload
  if (body.kind === 'passthrough') return { kind: 'text', text: input.body }
  if (body.kind === 'template') return { kind: 'template', vtl: shownValue(body.vtl) }
  const document = readsBody(body) ? readDocument(input.body) : { kind: 'document' as const, value: null }
  if (document.kind === 'gatewayError') return document
  const failures: string[] = []
  const environment: Environment = { input, document: document.value, variables: body.variables, rounds: [], failures }
  for (const path of queriesOf(body)) findPath(path, document.value, environment)
  const written = interpretNode(body.root, environment)
  const [message] = failures
  if (message !== undefined) return { kind: 'gatewayError', message }
  // Nothing at all would be no JSON.
  return { kind: 'payload', value: written.kind === 'value' ? written.value : null }
}

const omitted: Written = { kind: 'omitted' }

function interpretNode(node: Node, environment: Environment): Written {
  if (node.disabled) return omitted
  if (node.when && !holds(node.when, environment, interpretExpression)) return omitted
  switch (node.kind) {
    case 'value': {
      const read = (expression: typeof node.value): ReturnType<typeof interpretExpression> =>
        interpretExpression(expression, environment)
      return writeFound(read(node.value), node.as, node.policy, read)
    }
    case 'object': {
      const entries = new Map<JavaValue, JavaValue>()
      for (const member of node.members) interpretMember(member, entries, environment)
      return { kind: 'value', value: new JavaMap(entries) }
    }
    case 'array':
      return {
        kind: 'value',
        value: new JavaList(
          node.items.flatMap((item) => interpretItem(item, environment)),
          true,
        ),
      }
    case 'raw':
      return omitted
    default:
      return assertNever(node)
  }
}

function interpretMember(member: Member, into: Map<JavaValue, JavaValue>, environment: Environment): void {
  // Groups, loops that make members, spreads, kept Velocity and computed names are not compiled yet, and not read here.
  if (member.kind !== 'member' || typeof member.name !== 'string') return
  const written = interpretNode(member.node, environment)
  if (written.kind === 'value') into.set(member.name, written.value)
}

function interpretItem(item: Item, environment: Environment): readonly JavaValue[] {
  if (item.kind === 'one') {
    const written = interpretNode(item.node, environment)
    return written.kind === 'value' ? [written.value] : []
  }
  if (item.kind !== 'each' || item.over.kind !== 'items') return []
  const { loop, where, items } = item
  const list = itemsOf(interpretExpression(item.over.source, environment))
  return list.flatMap((value, index) => {
    const round = { loop, item: value, index, isLast: index === list.length - 1 }
    const within = { ...environment, rounds: [...environment.rounds, round] }
    if (where && !holds(where, within, interpretExpression)) return []
    return items.flatMap((inner) => interpretItem(inner, within))
  })
}
