import type { BranchNode, Expression as VtlExpression, IfNode, Statement } from '../../../vtl/index.ts'
import { constantString } from '../interpolated.ts'
import { type Own, expressionOf } from './held.ts'
import type { Expression } from '../../model.ts'
import { heldBy } from './reference.ts'

/** A statement that prints nothing; blanks between statements are left out. */
export type Line = Extract<Statement, { kind: 'set' | 'if' | 'foreach' }>

export interface Setting {
  readonly name: string
  readonly value: VtlExpression
}

/** `#set($name = value)` */
export function settingOf(line: Statement | undefined): Setting | undefined {
  if (line?.kind !== 'set' || line.target.members.length > 0) return undefined
  return { name: line.target.name, value: line.value }
}

/** `#if(condition)…#end`, without any other branch. */
export function soleBranch(line: Statement | undefined): BranchNode | undefined {
  if (line?.kind !== 'if' || line.branches.length !== 1 || line.otherwise) return undefined
  return line.branches[0]
}

/** The statements of a block that prints nothing; undefined of any other. */
export function linesOf(body: readonly Statement[]): readonly Line[] | undefined {
  const lines = body.filter((one) => !isBlank(one))
  return lines.every(isLine) ? lines : undefined
}

export function isBlank(statement: Statement): boolean {
  return statement.kind === 'text' && statement.printed.trim() === ''
}

export function isLine(statement: Statement): statement is Line {
  return statement.kind === 'set' || statement.kind === 'if' || statement.kind === 'foreach'
}

export function sourceOf(node: { readonly range: { readonly start: number; readonly end: number } }, own: Own): string {
  return own.source.slice(node.range.start, node.range.end)
}

/** The one thing that a branch sets: `#if(…)#set($name = value)#end`. */
export function soleSetting(branch: BranchNode | undefined): Setting | undefined {
  const lines = branch && linesOf(branch.body.body)
  return lines?.length === 1 ? settingOf(lines[0]) : undefined
}

/** The branches of an `#if`, the last one without a condition if it has an `#else`. */
export function branchesOf(
  node: IfNode,
): readonly { readonly condition?: VtlExpression; readonly body: readonly Statement[] }[] {
  const branches = node.branches.map(({ condition, body }) => ({ condition, body: body.body }))
  return node.otherwise ? [...branches, { body: node.otherwise.body }] : branches
}

/** Whether an expression is a constant text. */
export function isText(node: VtlExpression | undefined, text: string): boolean {
  return constantString(node) === text
}

/** `$name` */
export function isVariable(node: VtlExpression | undefined, name: string): boolean {
  return node?.kind === 'reference' && node.name === name && node.members.length === 0
}

export function expressionIn(node: VtlExpression | undefined, own: Own): Expression | undefined {
  return node && expressionOf(heldBy(node, own))
}
