import { and } from '../compile/condition.ts'
import type { CompiledNode, NodeConstruct, Nesting } from '../compile/construct.ts'
import { compileCondition } from '../compile/expression.ts'
import { type Place, placeWithin } from '../compile/place.ts'
import type { Node } from '../model.ts'
import { array } from './array.ts'
import { object } from './object.ts'
import { raw } from './raw.ts'
import { value } from './value.ts'

/** Every kind of node of a payload's tree. */
const constructs = { value, object, array, raw } as const satisfies {
  readonly [kind in Node['kind']]: NodeConstruct<Extract<Node, { readonly kind: kind }>>
}

/** A node as JSON text of a template, indented by `indent` a level; undefined where it is disabled or refused. */
export function compileNode(node: Node, place: Place, depth: number, indent: string): CompiledNode | undefined {
  if (node.disabled) return undefined
  const asked = placeWithin(place)
  const when = node.when && compileCondition(node.when, asked)
  if (node.when && when === undefined) return undefined
  const nesting: Nesting = { indent, depth, compileNode: (inner, at, level) => compileNode(inner, at, level, indent) }
  const compiled = compileKind(node, placeWithin(place), nesting)
  if (compiled === undefined || when === undefined) return compiled
  return { ...compiled, when: and(when, compiled.when), before: [...asked.statements, ...compiled.before] }
}

function compileKind(node: Node, place: Place, nesting: Nesting): CompiledNode | undefined {
  switch (node.kind) {
    case 'value':
      return constructs.value.compile(node, place, nesting)
    case 'object':
      return constructs.object.compile(node, place, nesting)
    case 'array':
      return constructs.array.compile(node, place, nesting)
    case 'raw':
      return constructs.raw.compile(node, place, nesting)
  }
}
