import { atRange, type Diagnostic } from '../../core/diagnostics/index.ts'
import { JavaMap } from '../../core/java/index.ts'
import { type JsonNode, jsonNodeToJava } from '../../core/json/index.ts'
import type { TextRange } from '../../core/text/index.ts'

/** What a reader found wrong: of another kind than asked for, or missing. */
export type Problems = Diagnostic[]

type ObjectNode = Extract<JsonNode, { readonly kind: 'object' }>

const KINDS = {
  null: 'null',
  boolean: 'a boolean',
  number: 'a number',
  string: 'a text',
  array: 'a list',
  object: 'an object',
} as const satisfies Record<JsonNode['kind'], string>

/**
 * Reads members of a JSON object from outside: null is absent, of duplicates the last counts, and a value of another
 * kind than asked for is absent with an `input/wrong-type` among the problems.
 */
export class ObjectReader {
  readonly range: TextRange
  private readonly node: ObjectNode
  private readonly problems: Problems

  constructor(node: ObjectNode, problems: Problems) {
    this.node = node
    this.range = node.range
    this.problems = problems
  }

  /** A member whatever it is, null included. */
  member(name: string): JsonNode | undefined {
    return this.node.members.findLast((member) => member.name === name)?.value
  }

  text(name: string): string | undefined {
    return this.ofKind(name, 'string')?.value
  }

  boolean(name: string): boolean | undefined {
    return this.ofKind(name, 'boolean')?.value
  }

  object(name: string): ObjectReader | undefined {
    const node = this.ofKind(name, 'object')
    return node && new ObjectReader(node, this.problems)
  }

  /** An object as Java holds it: numbers exact. */
  map(name: string): JavaMap | undefined {
    const node = this.ofKind(name, 'object')
    const value = node && jsonNodeToJava(node)
    return value instanceof JavaMap ? value : undefined
  }

  /** Members in their order; null ones are left out. */
  entries(): readonly (readonly [string, JsonNode])[] {
    return this.node.members.filter(({ value }) => value.kind !== 'null').map(({ name, value }) => [name, value])
  }

  /** Warns of members that nothing reads: a misspelt one would go unnoticed. */
  expectOnly(names: readonly string[]): void {
    for (const { name, nameRange } of this.node.members) {
      if (names.includes(name)) continue
      const words = { message: `Nothing reads the member "${name}".`, hint: `There are ${names.join(', ')}.` }
      this.problems.push(atRange('input/unknown-member', 'warning', nameRange, words))
    }
  }

  missing(name: string, hint: string): void {
    const words = { message: `The member "${name}" is missing.`, hint }
    this.problems.push(atRange('input/missing-member', 'error', this.range, words))
  }

  wrongType(name: string, node: JsonNode, asked: string): void {
    const message = `"${name}" is ${KINDS[node.kind]}, not ${asked}.`
    this.problems.push(atRange('input/wrong-type', 'error', node.range, { message }))
  }

  private ofKind<Kind extends JsonNode['kind']>(
    name: string,
    kind: Kind,
  ): Extract<JsonNode, { kind: Kind }> | undefined {
    const node = this.member(name)
    if (node === undefined || node.kind === 'null') return undefined
    if (isOfKind(node, kind)) return node
    this.wrongType(name, node, KINDS[kind])
    return undefined
  }
}

function isOfKind<Kind extends JsonNode['kind']>(
  node: JsonNode,
  kind: Kind,
): node is Extract<JsonNode, { kind: Kind }> {
  return node.kind === kind
}
