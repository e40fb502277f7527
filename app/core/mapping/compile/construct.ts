import type { Node } from '../model.ts'
import type { Cond } from './condition.ts'
import type { Piece } from './pieces.ts'
import type { Place } from './place.ts'

/** A node as template text. */
export interface CompiledNode {
  /** Whether the node is there at all. */
  readonly when: Cond
  /** `#set` lines that must stand before `when` is asked. */
  readonly before: readonly string[]
  /** `#set` lines that must stand before the pieces are printed. */
  readonly inside: readonly string[]
  /** The value, without indentation of its first line and without a comma or a line break after it. */
  readonly pieces: readonly Piece[]
}

/** How nodes within a node are compiled, at a depth of the JSON skeleton. */
export interface Nesting {
  readonly indent: string
  readonly depth: number
  /** Undefined where the node is disabled, or refused (which is reported). */
  compileNode(node: Node, place: Place, depth: number): CompiledNode | undefined
}

/** One kind of node of a payload's tree. Recognising what `compile` writes stands beside it. */
export interface NodeConstruct<N extends Node> {
  compile(node: N, place: Place, nesting: Nesting): CompiledNode | undefined
}
