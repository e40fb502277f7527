import { invariant } from '../../text/index.ts'
import {
  type Guard,
  guardsOfBranch,
  guardsOfElse,
  type ParsedTemplate,
  type ReferenceNode,
  resolve,
  type Statement,
  type TemplateFacts,
} from '../../vtl/index.ts'
import { textOf } from './content.ts'

/** A reference that prints, where in the JSON around it, and under which conditions. */
export interface PrintedReference {
  readonly node: ReferenceNode
  /** `unknown` where the template's branches leave it open. */
  readonly place: 'string' | 'value' | 'unknown'
  readonly guards: readonly Guard[]
}

/** What a template prints, as far as its text shows that it is JSON. */
export interface JsonOutput {
  readonly isJson: boolean
  readonly references: readonly PrintedReference[]
  /** Where the opening quote stands of a string that no branch closes. */
  readonly unclosed?: number
}

type State =
  | { readonly kind: 'value' }
  | { readonly kind: 'string'; readonly open: number; readonly escaped: boolean }
  | { readonly kind: 'unknown' }

const outside: State = { kind: 'value' }
const unknown: State = { kind: 'unknown' }

const read = new WeakMap<ParsedTemplate, JsonOutput>()

/** Reads the JSON that a template prints, branch by branch; once for each template. */
export function jsonOutput(facts: TemplateFacts): JsonOutput {
  const known = read.get(facts.parsed)
  if (known !== undefined) return known
  const walk = new JsonWalk(facts)
  const end = walk.statements(facts.parsed.root.body, outside, [])
  const output: JsonOutput = {
    isJson: (walk.firstPrinted === '{' || walk.firstPrinted === '[') && walk.lastPrinted !== 'reference',
    references: walk.references,
    ...(end.kind === 'string' && { unclosed: end.open }),
  }
  read.set(facts.parsed, output)
  return output
}

class JsonWalk {
  readonly #facts: TemplateFacts
  /** By variable, whether what it holds may open or close a string of the JSON. */
  readonly #quotes: Map<string, boolean> = new Map()
  references: PrintedReference[] = []
  /** The first character that is no blank; what may begin with a reference, or ends with one, is not taken for JSON. */
  firstPrinted: string | undefined
  lastPrinted: 'text' | 'reference' | undefined

  constructor(facts: TemplateFacts) {
    this.#facts = facts
  }

  statements(body: readonly Statement[], start: State, guards: readonly Guard[]): State {
    return body.reduce<State>((state, statement) => this.#statement(statement, state, guards), start)
  }

  #statement(node: Statement, state: State, guards: readonly Guard[]): State {
    switch (node.kind) {
      case 'text':
      case 'unparsed':
      case 'comment':
      case 'escapedDirective':
      case 'escapes':
      case 'literal':
        return this.#text(node.printed, node.range.start, state)
      case 'macroCall':
        return this.#text(node.literal, node.range.start, state)
      case 'reference':
        return this.#reference(node, state, guards)
      case 'if': {
        const before = this.firstPrinted
        const firsts = new Set<string | undefined>()
        const walked = (walk: () => State): State => {
          this.firstPrinted = before
          const end = walk()
          firsts.add(this.firstPrinted)
          return end
        }
        const ends = node.branches.map((branch) =>
          walked(() => this.statements(branch.body.body, state, [...guards, ...guardsOfBranch(node, branch)])),
        )
        const { otherwise } = node
        const last = otherwise
          ? walked(() => this.statements(otherwise.body, state, [...guards, ...guardsOfElse(node)]))
          : state
        const [first] = [...firsts].filter((one) => one !== undefined)
        this.firstPrinted = firsts.has('reference') ? 'reference' : first
        return ends.reduce(joined, last)
      }
      case 'foreach': {
        const before = this.references.length
        const end = this.statements(node.body.body, state, guards)
        if (joined(state, end).kind === state.kind) return joined(state, end)
        // A second round starts where the first ended: only what holds in every round counts.
        this.references = this.references.slice(0, before)
        return this.statements(node.body.body, unknown, guards)
      }
      case 'define':
        this.statements(node.body.body, unknown, guards)
        return state
      case 'error':
      case 'evaluate':
        return unknown
      case 'set':
      case 'macro':
      case 'break':
      case 'stop':
      case 'resource':
        return state
    }
  }

  #reference(node: ReferenceNode, state: State, guards: readonly Guard[]): State {
    if (node.escaped) return state
    this.references.push({ node, place: state.kind, guards })
    if (!isPut(node)) {
      this.firstPrinted ??= 'reference'
      this.lastPrinted = 'reference'
    }
    if (node.members.length > 0) return state
    const value = resolve(this.#facts, node)
    const text = textOf(value)
    if (value !== node && text !== undefined) return this.#text(text, node.range.start, state, true)
    return this.#mayHoldQuotes(node.name) ? unknown : state
  }

  #mayHoldQuotes(name: string): boolean {
    let holds = this.#quotes.get(name)
    if (holds === undefined) {
      holds = (this.#facts.definitions.get(name) ?? []).some(
        ({ node: { kind }, node: definition }) =>
          kind === 'define' || (definition.kind === 'set' && (textOf(definition.value) ?? '').includes('"')),
      )
      this.#quotes.set(name, holds)
    }
    return holds
  }

  /** `held`: the text is a variable's, which stands at `start` as a whole. */
  #text(text: string, start: number, from: State, held = false): State {
    const [first] = /\S/.exec(text) ?? []
    this.firstPrinted ??= first
    if (first !== undefined) this.lastPrinted = 'text'
    let state = from
    for (let at = 0; at < text.length && state.kind !== 'unknown'; at++) {
      state = next(state, text.charAt(at), held ? start : start + at)
    }
    return state
  }
}

/** `$m.put('k', 1)` stands in a template for what it does, and mostly prints nothing. */
function isPut({ members }: ReferenceNode): boolean {
  const last = members.at(-1)
  return last?.kind === 'call' && (last.name === 'put' || last.name === 'putAll')
}

function next(state: State, character: string, at: number): State {
  if (state.kind === 'value') return character === '"' ? { kind: 'string', open: at, escaped: false } : state
  invariant(state.kind === 'string', 'text is read where its place is known')
  if (state.escaped) return { ...state, escaped: false }
  if (character === '\\') return { ...state, escaped: true }
  return character === '"' ? outside : state
}

function joined(a: State, b: State): State {
  return a.kind === b.kind ? a : unknown
}
