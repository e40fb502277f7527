import { sliceRange } from '../../text/index.ts'
import type { DefineNode, Expression, ForeachNode, Member, ReferenceNode, SetNode, VtlNode } from '../ast.ts'
import type { ParsedTemplate } from '../parsedTemplate.ts'
import { childrenOf } from '../visitor.ts'
import { type Guard, guardsOfBranch, guardsOfElse } from './guard.ts'

/** Where a variable gets a value. `name` is what `$name` reads it by. */
export interface Definition {
  readonly name: string
  readonly node: SetNode | ForeachNode | DefineNode
  /** The conditions around it, outermost first. */
  readonly guards: readonly Guard[]
}

/** A reference that reads a variable, and the loops around it, outermost first. */
export interface Read {
  readonly node: ReferenceNode
  readonly loops: readonly ForeachNode[]
}

/** What several checks want to know of a template, found in one walk. */
export interface TemplateFacts {
  readonly parsed: ParsedTemplate
  /** By name, in source order. */
  readonly definitions: ReadonlyMap<string, readonly Definition[]>
  /** In source order; bare words and the targets of plain `#set`s are none. */
  readonly reads: readonly Read[]
  /** By kind, in source order, those inside of strings too; without the targets of plain `#set`s and items of loops. */
  readonly nodes: ReadonlyMap<VtlNode['kind'], readonly VtlNode[]>
}

interface Around {
  readonly guards: readonly Guard[]
  readonly loops: readonly ForeachNode[]
}

export function collectFacts(parsed: ParsedTemplate): TemplateFacts {
  const definitions = new Map<string, Definition[]>()
  const reads: Read[] = []
  const define = (name: string, node: Definition['node'], { guards }: Around): void => {
    const known = definitions.get(name)
    const definition = { name, node, guards }
    if (known === undefined) definitions.set(name, [definition])
    else known.push(definition)
  }
  const nodes = new Map<VtlNode['kind'], VtlNode[]>()
  const note = (node: VtlNode): void => {
    const known = nodes.get(node.kind)
    if (known === undefined) nodes.set(node.kind, [node])
    else known.push(node)
  }
  const walk = (node: VtlNode, around: Around): void => {
    note(node)
    switch (node.kind) {
      case 'reference':
        if (node.form !== 'bare') reads.push({ node, loops: around.loops })
        break
      case 'set':
        walk(node.value, around)
        if (node.target.members.length > 0) walk(node.target, around)
        else define(node.target.assignedName, node, around)
        return
      case 'define':
        define(node.name, node, around)
        break
      case 'foreach': {
        define(node.itemName, node, around)
        if (node.source !== undefined) walk(node.source, around)
        walk(node.body, { ...around, loops: [...around.loops, node] })
        return
      }
      case 'if': {
        for (const branch of node.branches) {
          note(branch)
          const guards = guardsOfBranch(node, branch)
          walk(branch.condition, { ...around, guards: [...around.guards, ...guards.slice(0, -1)] })
          walk(branch.body, { ...around, guards: [...around.guards, ...guards] })
        }
        if (node.otherwise !== undefined) {
          walk(node.otherwise, { ...around, guards: [...around.guards, ...guardsOfElse(node)] })
        }
        return
      }
      default:
    }
    for (const child of childrenOf(node)) walk(child, around)
  }
  walk(parsed.root, { guards: [], loops: [] })
  return { parsed, definitions, reads, nodes }
}

/** The nodes of one kind, in source order. */
export function nodesOf<K extends VtlNode['kind']>(
  { nodes }: TemplateFacts,
  kind: K,
): readonly Extract<VtlNode, { readonly kind: K }>[] {
  const isOfKind = (node: VtlNode): node is Extract<VtlNode, { readonly kind: K }> => node.kind === kind
  return (nodes.get(kind) ?? []).filter(isOfKind)
}

/** The source of a node. */
export function sourceOf({ parsed }: TemplateFacts, { range }: Pick<VtlNode, 'range'>): string {
  return sliceRange(parsed.source, range)
}

/** A reference as `$x.y`, however it is written: `${x.y}` and `$!x.y` read the same. `count` members are taken. */
export function referenceText(facts: TemplateFacts, node: ReferenceNode, count: number = node.members.length): string {
  return `$${node.name}${membersText(facts, node.members.slice(0, count))}`
}

function membersText(facts: TemplateFacts, members: readonly Member[]): string {
  return members.map((member) => sourceOf(facts, member)).join('')
}

/** Steps that following one variable to the next may take; a chain that is longer stays unresolved. */
const longestChain = 8

/**
 * The expression that a reference stands for, where it is a variable that one `#set` alone defines, followed through;
 * any other expression is itself. Parentheses are taken off.
 */
export function resolve(facts: TemplateFacts, expression: Expression): Expression {
  let found = expression
  for (let steps = 0; steps < longestChain; steps++) {
    if (found.kind === 'group') found = found.expression
    else {
      const value = onlyValue(facts, found)
      if (value === undefined) return found
      found = value
    }
  }
  return found
}

function onlyValue(facts: TemplateFacts, expression: Expression): Expression | undefined {
  if (expression.kind !== 'reference' || expression.members.length > 0) return undefined
  const definitions = facts.definitions.get(expression.name)
  const only = definitions?.length === 1 ? definitions[0]?.node : undefined
  return only?.kind === 'set' ? only.value : undefined
}
