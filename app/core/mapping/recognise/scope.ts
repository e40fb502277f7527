import type { VtlNode } from '../../vtl/index.ts'
import { visit } from '../../vtl/index.ts'
import { type IdSource, freshId } from '../ids.ts'
import type { Condition, Expression, Id, Node, Over } from '../model.ts'
import type { BitReader } from './reader.ts'
import { type Meaning, type ParameterPlace, opaque } from './meaning.ts'

/** What is known of the method a template belongs to. */
export interface RecogniseHints {
  readonly side: 'request' | 'response'
  /** Key of the template: a content type. */
  readonly key?: string
  /** Names of the parameters that can come in, by place; undefined where nothing is known. */
  readonly parameters?: { readonly [place in ParameterPlace]?: readonly string[] }
  /** Whether parameters that the template sets are set for all requests: no other template goes without them. */
  readonly isAlone?: boolean
  readonly ids: IdSource
}

/** A variable of a template at some place in it. */
export interface Binding {
  readonly meaning: Meaning
  /** A reference or constant that can stand in the variable's place. */
  readonly vtl: string | undefined
}

/** A statement that prints nothing, and what it is there for. */
export interface Silent {
  readonly start: number
  readonly end: number
  readonly assigns: ReadonlySet<string>
  readonly mentions: ReadonlySet<string>
  /** It stands in a block that is behind us: it cannot be said again. */
  readonly past?: true
  /** What it assigns, it assigns in any case. */
  readonly isSure?: boolean
}

export interface Frame {
  readonly id: Id
  readonly over: Over
  /** The variable that holds the item, in the template and in the drawing. */
  readonly found: string
  readonly name: string
  /** What stands for the list or map in the template. */
  readonly list: string
  /** Where the loop begins in the template, and the variables that it sets. */
  readonly start: number
  readonly changes: ReadonlySet<string>
}

/** A parameter that the template sets. */
export interface Override {
  readonly in: 'path' | 'querystring' | 'header' | 'status'
  readonly name: string
  readonly when: Condition | undefined
  readonly value: Expression
}

/** What all of a template shares. */
export interface TemplateState {
  readonly source: string
  readonly hints: RecogniseHints
  /** Variables that only ever hold a comma, or nothing. */
  readonly separators: ReadonlySet<string>
  readonly overrides: Override[]
  /** Statements that print nothing and do something that no rule says. */
  readonly leftovers: { readonly start: number; readonly end: number; readonly reason: string; readonly scope: Scope }[]
  /** Why the template as a whole has to stay as it is. */
  readonly refusals: string[]
  /** Where raw parts came from. */
  readonly raws: { readonly start: number; readonly end: number; readonly reason: string }[]
  /** Where each node was found, by its id. */
  readonly origins: Map<Id, Origin>
  /** Where parts begin that have to stay as they are, and why. */
  readonly kept: ReadonlyMap<number, string>
  /** Reads a value; here, as objects and arrays are values and hold some. */
  readonly readValue: (reader: BitReader, scope: Scope) => readonly Node[] | undefined
  /** Places visited; a template that takes too many is left as it is. */
  steps: number
  /** Values around the one that is read. */
  depth: number
  /** Forms tried for what a value or condition compiles to. */
  tried: number
}

export interface Origin {
  readonly start: number
  readonly end: number
}

/** What is known at a place of a template: its variables, the loops and the conditions around it. */
export class Scope {
  readonly state: TemplateState
  readonly loops: readonly Frame[]
  readonly conditions: readonly Condition[]
  readonly silent: Silent[]
  readonly #bindings: Map<string, Binding>
  /** How much there was of what all of a template shares. */
  readonly #noted: { readonly overrides: number; readonly raws: number; readonly leftovers: number }

  constructor(
    state: TemplateState,
    outer?: Scope,
    inner: { readonly loop?: Frame; readonly condition?: Condition } = {},
  ) {
    this.state = state
    this.loops = [...(outer?.loops ?? []), ...(inner.loop ? [inner.loop] : [])]
    this.conditions = [...(outer?.conditions ?? []), ...(inner.condition ? [inner.condition] : [])]
    this.silent = [...(outer?.silent ?? [])]
    this.#bindings = new Map(outer?.bindings ?? [])
    this.#noted = {
      overrides: state.overrides.length,
      raws: state.raws.length,
      leftovers: state.leftovers.length,
    }
  }

  get bindings(): ReadonlyMap<string, Binding> {
    return this.#bindings
  }

  freshId(): Id {
    return freshId(this.state.hints.ids)
  }

  bind(name: string, binding: Binding): void {
    this.#bindings.set(name, binding)
  }

  forget(names: Iterable<string>, reason: string): void {
    for (const name of names) {
      if (!this.state.separators.has(name)) this.bind(name, { meaning: opaque(reason), vtl: undefined })
    }
  }

  /** What was known before something was tried that failed. */
  restore(earlier: Scope): void {
    this.#bindings.clear()
    for (const [name, binding] of earlier.bindings) this.#bindings.set(name, binding)
    this.silent.splice(0, this.silent.length, ...earlier.silent)
    const { overrides, raws, leftovers } = earlier.#noted
    this.state.overrides.splice(overrides)
    this.state.raws.splice(raws)
    this.state.leftovers.splice(leftovers)
  }

  lookup(name: string): Meaning {
    const bound = this.#bindings.get(name)
    if (bound) return bound.meaning
    if (this.state.separators.has(name)) return { kind: 'separator' }
    switch (name) {
      case 'input':
      case 'util':
      case 'stageVariables':
      case 'context':
      case 'foreach':
        return { kind: name }
      case 'velocityCount':
        return this.loopPart('count')
      default:
        return { kind: 'nothing' }
    }
  }

  /** What `$foreach` says of the innermost loop. */
  loopPart(part: 'index' | 'count' | 'last'): Meaning {
    const loop = this.loops.at(-1)
    if (loop === undefined) return { kind: 'nothing' }
    return { kind: 'value', expression: { kind: 'ref', source: { kind: 'loop', loop: loop.id, part } }, plain: true }
  }
}

/** Variables that statements assign, in whatever depth. */
export function assignedIn(nodes: readonly VtlNode[]): ReadonlySet<string> {
  const names = new Set<string>()
  for (const node of nodes) {
    visit(node, (inner) => {
      if (inner.kind === 'set') names.add(inner.target.name)
      if (inner.kind === 'define') names.add(inner.name)
      // Maps and lists that are filled as the template goes.
      if (inner.kind === 'reference' && inner.members.some(isChange)) names.add(inner.name)
    })
  }
  names.delete('context')
  return names
}

function isChange(member: VtlNode): boolean {
  return member.kind === 'call' && ['put', 'putAll', 'add', 'addAll', 'remove', 'set'].includes(member.name)
}

/** Variables that statements read. */
export function mentionedIn(nodes: readonly VtlNode[]): ReadonlySet<string> {
  const names = new Set<string>()
  const targets = new Set<VtlNode>()
  for (const node of nodes) {
    visit(node, (inner) => {
      if (inner.kind === 'set' && inner.target.members.length === 0) targets.add(inner.target)
      if (inner.kind === 'reference' && !targets.has(inner)) names.add(inner.name)
    })
  }
  return names
}

/** The name that compiling gives to what a loop walks: another one only where a loop around has it. */
export function loopNameFor(wish: string, loops: readonly Frame[]): string {
  let name = wish
  for (let count = 2; loops.some((loop) => loop.name === name); count++) name = `${wish}${count}`
  return name
}

/** Variables that hold nothing but commas and blanks, all through a template. */
export function separatorsOf(root: VtlNode): ReadonlySet<string> {
  const values = new Map<string, boolean>()
  visit(root, (node) => {
    if (node.kind !== 'set' || node.target.members.length > 0) return
    const text = node.value.kind === 'string' && node.value.parts === undefined ? node.value.value : undefined
    const isBlank = text !== undefined && /^[\s,]*$/.test(text)
    values.set(node.target.name, isBlank && (values.get(node.target.name) ?? true))
  })
  const commas = new Set<string>()
  visit(root, (node) => {
    if (node.kind === 'set' && node.value.kind === 'string' && node.value.value.includes(','))
      commas.add(node.target.name)
  })
  return new Set([...values].filter(([name, isBlank]) => isBlank && commas.has(name)).map(([name]) => name))
}
