import { JavaList, JavaMap, type JavaValue } from '../../java/index.ts'
import { shownValue } from '../../apigateway/index.ts'
import { assertNever } from '../../text/index.ts'
import type { Id, Item, Member, Node, Payload } from '../model.ts'
import { callsOf, keptParts, queriesOf, readsBody } from '../walk.ts'
import { holds } from './condition.ts'
import { type Environment, findPath, readDocument } from './environment.ts'
import { interpretEarly, interpretExpression } from './expression.ts'
import { type FormPair, interpretForm } from './form.ts'
import { foundText } from './found.ts'
import type { MappingInput } from './input.ts'
import { roundsOf } from './rounds.ts'
import { hasValue, textOf } from './textOf.ts'
import { type XmlElement, interpretXml } from './xml.ts'
import { type Written, jsonValue, writeFound } from './write.ts'

/**
 * What a payload is for a request: the JSON value of a drawn one, the text that passes through, or the gateway's
 * error. `template`: what hand-written Velocity renders is not for rules to say.
 */
export type InterpretedPayload =
  | { readonly kind: 'payload'; readonly value: JavaValue }
  | { readonly kind: 'form'; readonly pairs: readonly FormPair[] }
  /** Undefined where the root is no element. */
  | { readonly kind: 'xml'; readonly element: XmlElement | undefined }
  /** The text of a value: a string's characters, else JSON; null is empty. */
  | { readonly kind: 'plainText'; readonly value: JavaValue }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'template'; readonly vtl: string }
  /** Rules keep Velocity or write values as they were found: what these print is not for rules to say either. */
  | { readonly kind: 'kept'; readonly rules: readonly Id[] }
  | { readonly kind: 'gatewayError'; readonly message: string }

/**
 * The direct reading of the rules, which templates are held against: it shares no code with the compiler. Numbers are
 * exact: a `JavaDecimal` stands for any number that was written from text.
 */
export function interpretPayload(payload: Payload, input: MappingInput): InterpretedPayload {
  const { body } = payload
  if (body.kind === 'passthrough') return { kind: 'text', text: input.body }
  if (body.kind === 'template') return { kind: 'template', vtl: shownValue(body.vtl) }
  const kept = keptParts(body)
  if (kept.length > 0) return { kind: 'kept', rules: kept.map(({ rule }) => rule) }
  const document = readsBody(body) ? readDocument(input.body) : { kind: 'document' as const, value: null }
  if (document.kind === 'gatewayError') return document
  const failures: string[] = []
  const environment: Environment = { input, document: document.value, variables: body.variables, rounds: [], failures }
  for (const path of queriesOf(body)) findPath(path, document.value, environment)
  interpretEarly(callsOf(body), environment)
  const pairs = body.format === 'form' ? interpretForm(body, environment) : []
  const element = body.format === 'xml' ? interpretXml(body, environment) : undefined
  const isTree = body.format === 'json' || (body.format === 'text' && body.root.kind === 'value')
  const written = !isTree ? omitted : interpretNode(body.root, environment)
  const [message] = failures
  if (message !== undefined) return { kind: 'gatewayError', message }
  if (body.format === 'form') return { kind: 'form', pairs }
  if (body.format === 'xml') return { kind: 'xml', element }
  if (body.format === 'text') return { kind: 'plainText', value: written.kind === 'value' ? written.value : null }
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
  switch (member.kind) {
    case 'member': {
      const name =
        typeof member.name === 'string' ? foundText(member.name) : interpretExpression(member.name, environment)
      const written = hasValue(name) ? interpretNode(member.node, environment) : omitted
      if (written.kind === 'value') into.set(textOf(name), written.value)
      return
    }
    case 'group':
      if (member.disabled || (member.when && !holds(member.when, environment, interpretExpression))) return
      return member.members.forEach((inner) => interpretMember(inner, into, environment))
    case 'each':
      for (const within of roundsOf(member, environment, interpretExpression)) {
        for (const inner of member.members) interpretMember(inner, into, within)
      }
      return
    case 'spread': {
      const found = interpretExpression(member.value, environment)
      if (found.kind !== 'typed' || !(found.value instanceof JavaMap)) return
      for (const [key, value] of [...found.value.entries].slice(0, 1000)) into.set(key, jsonValue(value))
      return
    }
    case 'raw':
      return
    default:
      return assertNever(member)
  }
}

function interpretItem(item: Item, environment: Environment): readonly JavaValue[] {
  switch (item.kind) {
    case 'one': {
      const written = interpretNode(item.node, environment)
      return written.kind === 'value' ? [written.value] : []
    }
    case 'each':
      return roundsOf(item, environment, interpretExpression).flatMap((within) =>
        item.items.flatMap((inner) => interpretItem(inner, within)),
      )
    case 'spread': {
      const found = interpretExpression(item.value, environment)
      const list = found.kind === 'typed' && found.value instanceof JavaList ? found.value.items : []
      return list.slice(0, 1000).map(jsonValue)
    }
    case 'raw':
      return []
    default:
      return assertNever(item)
  }
}
