import { jsonPathOf } from '../../jsonpath/index.ts'
import {
  type Definition,
  type Expression,
  type Member,
  type ReferenceNode,
  resolve,
  type TemplateFacts,
  visit,
} from '../../vtl/index.ts'
import { isGuarded } from './guarded.ts'

/**
 * What a value may hold, in the order in which the worst of several counts. `bodyList` is what a search of the body
 * finds, which prints as JSON; `parameterNames` is a list of names that
 * the client chose; `json` is what `$input.json` printed; `escaped` came out of `$util.escapeJavaScript` with `\'` in
 * it; `harmless` cannot end a JSON string.
 */
export type Content =
  | 'rawBody'
  | 'parameter'
  | 'body'
  | 'bodyRoot'
  | 'bodyList'
  | 'parameterNames'
  | 'parameterMap'
  | 'parameterGroups'
  | 'map'
  | 'escaped'
  | 'json'
  | 'unknown'
  | 'harmless'

const worstFirst: readonly Content[] = [
  'rawBody',
  'parameter',
  'body',
  'bodyRoot',
  'bodyList',
  'parameterNames',
  'parameterMap',
  'parameterGroups',
  'map',
  'escaped',
  'json',
  'unknown',
  'harmless',
]

/** Methods that give a number, a boolean or nothing of the text. */
const asks: ReadonlySet<string> = new Set(
  (
    'size length indexOf lastIndexOf hashCode compareTo intValue longValue doubleValue matches ' +
    'contains containsKey containsValue startsWith endsWith isEmpty equals equalsIgnoreCase'
  ).split(' '),
)

/** Methods whose text has what the text had. What `replaceAll` leaves of it cannot be told. */
const keeps: ReadonlySet<string> = new Set(['toString', 'trim', 'substring', 'toUpperCase', 'toLowerCase', 'concat'])

const places: ReadonlySet<string> = new Set(['path', 'querystring', 'header'])

/** The worst that an expression may hold, over all that sets its variables. */
export function contentOf(facts: TemplateFacts, expression: Expression): Content {
  return new ContentReader(facts).of(expression)
}

/** What variables hold, for all references of a template to ask; those in whose midst one was followed are not sure. */
const finished = new WeakMap<TemplateFacts, Map<string, Content>>()

/** Follows each variable once, as a variable can be set to what reads it. */
class ContentReader {
  readonly #facts: TemplateFacts
  readonly #finished: Map<string, Content>
  readonly #variables: Map<string, Content> = new Map()

  constructor(facts: TemplateFacts) {
    this.#facts = facts
    this.#finished = finished.get(facts) ?? new Map<string, Content>()
    finished.set(facts, this.#finished)
  }

  of(expression: Expression): Content {
    switch (expression.kind) {
      case 'group':
        return this.of(expression.expression)
      case 'string':
        return this.#ofParts(expression.parts?.body ?? [])
      case 'reference':
        return this.#ofReference(expression)
      case 'map':
        return 'map'
      case 'binary':
        return expression.operator === '+' ? worst([this.of(expression.left), this.of(expression.right)]) : 'harmless'
      case 'number':
      case 'boolean':
      case 'not':
      case 'range':
        return 'harmless'
      case 'list':
      case 'error':
        return 'unknown'
    }
  }

  /** What a string interpolates becomes text. */
  #ofParts(parts: readonly { readonly kind: string }[]): Content {
    const references = parts.filter((part): part is ReferenceNode => part.kind === 'reference')
    return worst(['harmless', ...references.map((part) => asText(this.of(part)))])
  }

  #ofReference(node: ReferenceNode): Content {
    if (node.escaped || node.form === 'bare') return 'harmless'
    const [first, second] = node.members
    if (!this.#facts.definitions.has(node.name)) {
      if (node.name === 'input' && first !== undefined)
        return this.#ofMembers(this.#ofInput(first), node.members.slice(1))
      if (node.name === 'util' && first?.kind === 'call') return this.#ofUtil(first, second, node)
      return node.name === 'foreach' || node.name === 'velocityCount' ? 'harmless' : 'unknown'
    }
    return this.#ofMembers(this.#ofVariable(node.name), node.members)
  }

  #ofInput(member: Member): Content {
    if (member.kind === 'property') return member.name === 'body' ? 'rawBody' : 'harmless'
    if (member.kind !== 'call') return 'harmless'
    const [argument] = member.args
    switch (member.name) {
      case 'params':
        return argument === undefined ? 'parameterGroups' : 'parameter'
      case 'path':
        return argument === undefined ? 'harmless' : found(textOf(argument))
      case 'json':
        return 'json'
      default:
        return 'harmless'
    }
  }

  #ofUtil(call: Extract<Member, { kind: 'call' }>, next: Member | undefined, node: ReferenceNode): Content {
    const [argument] = call.args
    const content = argument === undefined ? 'unknown' : this.of(argument)
    switch (call.name) {
      case 'escapeJavaScript':
        if (content === 'harmless') return 'harmless'
        return next?.kind === 'call' && next.name.startsWith('replace') ? 'harmless' : 'escaped'
      case 'urlDecode':
      case 'base64Decode':
        return this.#ofMembers(
          asText(argument === undefined ? content : this.#decoded(argument)),
          node.members.slice(1),
        )
      case 'parseJson':
        return content === 'harmless' || content === 'unknown'
          ? 'unknown'
          : this.#ofMembers('body', node.members.slice(1))
      default:
        return 'harmless'
    }
  }

  /** What coding hid from escapeJavaScript comes out of a decoding as it was: `%22` is a quote. */
  #decoded(argument: Expression): Content {
    const escaping = argument.kind === 'reference' && argument.name === 'util' ? argument.members[0] : undefined
    const [inner] = escaping?.kind === 'call' && escaping.name === 'escapeJavaScript' ? escaping.args : []
    return this.of(inner ?? argument)
  }

  #ofVariable(name: string): Content {
    const isFirst = this.#variables.size === 0
    const known = this.#finished.get(name) ?? this.#variables.get(name)
    if (known !== undefined) return known
    this.#variables.set(name, 'harmless')
    const contents = (this.#facts.definitions.get(name) ?? []).map((definition): Content => {
      const { node } = definition
      if (node.kind === 'define') return 'unknown'
      if (node.kind === 'set') return this.#isLookedAt(definition) ? 'unknown' : this.of(node.value)
      return node.source === undefined ? 'harmless' : itemOf(this.of(resolve(this.#facts, node.source)))
    })
    const content = worst(contents)
    this.#variables.set(name, content)
    if (isFirst) this.#finished.set(name, content)
    return content
  }

  /** Set where a condition has said what the value looks like. */
  #isLookedAt({ node, guards }: Definition): boolean {
    if (guards.length === 0 || node.kind !== 'set') return false
    let looked = false
    visit(node.value, (one) => {
      if (one.kind === 'reference') looked ||= isGuarded(this.#facts, one, guards)
    })
    return looked
  }

  #ofMembers(start: Content, members: readonly Member[]): Content {
    return members.reduce<Content>((content, member) => memberOf(content, member), start)
  }
}

/** What a JSONPath finds; of one that is put together at run time, what most find. */
function found(path: string | undefined): Content {
  if (path === undefined) return 'body'
  const { root } = jsonPathOf(path)
  if (root.segments.length === 0) return 'bodyRoot'
  if (root.segments.some(({ kind }) => kind === 'function')) return 'unknown'
  return root.definite ? 'body' : 'bodyList'
}

function worst(contents: readonly Content[]): Content {
  return worstFirst.find((content) => contents.includes(content)) ?? 'unknown'
}

/** Inside a string a map prints Java's way, and JSON is a text like any other. */
function asText(content: Content): Content {
  switch (content) {
    case 'rawBody':
    case 'parameter':
    case 'body':
    case 'escaped':
    case 'harmless':
      return content
    case 'bodyList':
      return 'body'
    default:
      return 'unknown'
  }
}

function itemOf(list: Content): Content {
  switch (list) {
    case 'body':
    case 'bodyRoot':
    case 'bodyList':
      return 'body'
    case 'parameterNames':
    case 'parameterMap':
    case 'parameter':
      return 'parameter'
    case 'parameterGroups':
      return 'parameterMap'
    default:
      return 'unknown'
  }
}

function memberOf(content: Content, member: Member): Content {
  if (member.kind === 'call' && asks.has(member.name)) return 'harmless'
  switch (content) {
    case 'parameterGroups':
      return placeOf(member)
    case 'parameterMap':
      if (member.kind !== 'call' || member.name === 'get') return 'parameter'
      return member.name === 'keySet' ? 'parameterNames' : 'unknown'
    case 'body':
    case 'bodyRoot':
    case 'bodyList':
      if (member.kind !== 'call' || ['get', 'keySet', 'values', 'entrySet'].includes(member.name)) return 'body'
      return keeps.has(member.name) ? content : 'unknown'
    case 'rawBody':
    case 'parameter':
    case 'escaped':
      return member.kind === 'call' && keeps.has(member.name) ? content : 'unknown'
    case 'harmless':
      return 'harmless'
    case 'parameterNames':
    case 'map':
    case 'json':
    case 'unknown':
      return 'unknown'
  }
}

/** A member of `$input.params()`: the parameters of one place. Its own keys are no one's choice. */
function placeOf(member: Member): Content {
  if (member.kind === 'property') return places.has(member.name) ? 'parameterMap' : 'harmless'
  if (member.kind === 'index' || member.name === 'get') return 'parameterMap'
  return member.name === 'keySet' ? 'harmless' : 'unknown'
}

/** The text of a string literal that interpolates nothing; undefined for anything else. */
export function textOf(expression: Expression): string | undefined {
  if (expression.kind !== 'string') return undefined
  return expression.parts?.body.every(({ kind }) => kind === 'text') === false ? undefined : expression.value
}
