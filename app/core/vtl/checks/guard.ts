import type { BranchNode, Expression, IfNode } from '../ast.ts'

/** A condition that decides whether a stretch of the template runs: it held, or it did not. */
export interface Guard {
  readonly condition: Expression
  readonly holds: boolean
}

/** What is known in a branch of `#if`: its condition holds, and those before it do not. */
export function guardsOfBranch(node: IfNode, branch: BranchNode): readonly Guard[] {
  const before = node.branches.slice(0, node.branches.indexOf(branch))
  return [...before.map(({ condition }) => ({ condition, holds: false })), { condition: branch.condition, holds: true }]
}

/** What is known in the `#else` of `#if`. */
export function guardsOfElse({ branches }: IfNode): readonly Guard[] {
  return branches.map(({ condition }) => ({ condition, holds: false }))
}
