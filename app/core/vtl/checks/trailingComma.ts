import type { ForeachNode, IfNode, Statement } from '../ast.ts'
import type { VelocityCheck } from './templateCheck.ts'
import { nodesOf } from './templateFacts.ts'

/**
 * `#foreach(…) #if(…){…}#end #if($foreach.hasNext),#end #end`: where the condition leaves an item out, its comma stays,
 * or the comma before it.
 */
export const trailingComma: VelocityCheck = {
  code: 'vtl/trailing-comma',
  severity: 'warning',
  docs: 'docs/checks/vtl-trailing-comma.md',
  title: 'Comma that an item left out leaves behind',
  run(template) {
    return nodesOf(template, 'foreach').flatMap((loop) => {
      const comma = canLeaveItemOut(loop) ? commaOf(loop.body.body) : undefined
      const condition = comma?.branches[0]?.condition
      if (condition === undefined) return []
      return [
        {
          range: condition.range,
          message: 'A condition in this loop can leave an item out, and its comma stays: the list can end in a comma.',
          hint: 'Print a separator before each item but the first: #set($sep = "") before the loop, $sep before the item, #set($sep = ",") behind it.',
        },
      ]
    })
  },
}

/** Whether everything that prints in the body, but for the comma, stands in an `#if` that may print nothing. */
function canLeaveItemOut({ body }: ForeachNode): boolean {
  const printing = body.body.filter((statement) => prints(statement) && !isComma(statement))
  return printing.length > 0 && printing.every((statement) => statement.kind === 'if' && mayPrintNothing(statement))
}

function mayPrintNothing({ branches, otherwise }: IfNode): boolean {
  const blocks = [...branches.map(({ body }) => body), ...(otherwise === undefined ? [] : [otherwise])]
  return otherwise === undefined || blocks.some(({ body }) => !body.some(prints))
}

function prints(statement: Statement): boolean {
  switch (statement.kind) {
    case 'text':
    case 'unparsed':
    case 'escapes':
    case 'escapedDirective':
      return statement.printed.trim() !== ''
    case 'if':
      return [
        ...statement.branches.map(({ body }) => body),
        ...(statement.otherwise ? [statement.otherwise] : []),
      ].some(({ body }) => body.some(prints))
    case 'foreach':
      return statement.body.body.some(prints)
    case 'set':
    case 'comment':
    case 'define':
    case 'macro':
    case 'break':
    case 'stop':
    case 'error':
      return false
    case 'reference':
    case 'macroCall':
    case 'evaluate':
    case 'resource':
    case 'literal':
      return true
  }
}

/** The comma of a loop's body, or of an `#if` in it that holds the item as well. */
function commaOf(body: readonly Statement[]): IfNode | undefined {
  for (const statement of body) {
    if (statement.kind !== 'if') continue
    if (isComma(statement)) return statement
    const inner = statement.branches.map((branch) => commaOf(branch.body.body)).find((comma) => comma !== undefined)
    if (inner !== undefined) return inner
  }
  return undefined
}

function isComma(statement: Statement): boolean {
  if (statement.kind !== 'if' || statement.branches.length !== 1 || statement.otherwise !== undefined) return false
  const [branch] = statement.branches
  if (branch === undefined || branch.condition.kind !== 'reference') return false
  const { name, members } = branch.condition
  const [member] = members
  const asksNext =
    name === 'velocityHasNext' || (name === 'foreach' && member?.kind === 'property' && member.name === 'hasNext')
  const text = branch.body.body
    .map((one) => (one.kind === 'text' ? one.printed : one.kind === 'comment' ? '' : '?'))
    .join('')
  return asksNext && text.trim() === ','
}
