import type { BranchNode, Expression, IfNode } from '../ast.ts'

/** A condition that decides whether a stretch of the template runs: it held, or it did not. */
export interface Guard {
  readonly condition: Expression
  readonly holds: boolean
}

/** How many branches back are kept in mind: a chain of thousands would have a guard for each pair of them. */
const remembered = 64

/** What is known in a branch of `#if`: its condition holds, and those before it do not. */
export function guardsOfBranch(node: IfNode, branch: BranchNode): readonly Guard[] {
  const at = node.branches.indexOf(branch)
  const before = node.branches.slice(Math.max(0, at - remembered), at)
  return [...before.map(({ condition }) => ({ condition, holds: false })), { condition: branch.condition, holds: true }]
}

/** What is known in the `#else` of `#if`. */
export function guardsOfElse({ branches }: IfNode): readonly Guard[] {
  return branches.slice(-remembered).map(({ condition }) => ({ condition, holds: false }))
}
