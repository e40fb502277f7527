import { assertNever } from '../../text/index.ts'
import type { BinaryNode, Expression } from '../ast.ts'
import type { CompileContext, Test } from './compileContext.ts'
import { DefinedBlock } from './definedBlock.ts'
import { compileConstant, compileList, compileMap, compileRange, compileString } from './literals.ts'
import { compileComparison, compileMath } from './operators.ts'
import { nowhere } from './provenance.ts'
import { compileReference, compileValue } from './references.ts'
import type { Evaluate, Run } from './run.ts'

/** An expression where a value is wanted. */
export function compileExpression(node: Expression, context: CompileContext): Evaluate {
  switch (node.kind) {
    case 'reference':
      return compileReference(node, context)
    case 'string':
      return compileString(node, context)
    case 'number':
    case 'boolean':
      return compileConstant(node.value)
    case 'list':
      return compileList(node, context)
    case 'range':
      return compileRange(node, context)
    case 'map':
      return compileMap(node, context)
    case 'group':
      return context.expression(node.expression)
    case 'not':
      return compileTestValue(node, context)
    case 'binary':
      return compileBinary(node, context)
    case 'error':
      return () => null
    default:
      return assertNever(node)
  }
}

function compileBinary(node: BinaryNode, context: CompileContext): Evaluate {
  switch (node.operator) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return compileMath(node, node.operator, context)
    default:
      return compileTestValue(node, context)
  }
}

function compileTestValue(node: Expression, context: CompileContext): Evaluate {
  const test = context.test(node)
  return (run) => {
    const holds = test(run)
    if (run.trace !== undefined) run.trace.last = nowhere
    return holds
  }
}

/**
 * An expression where a condition is wanted. 1.7 asks each kind of node in its own way: references by their value,
 * and literals other than `true`, and arithmetic, are false, unread.
 */
export function compileTest(node: Expression, context: CompileContext): Test {
  switch (node.kind) {
    case 'reference': {
      const value = compileValue(node, context)
      return (run) => {
        const found = value(run)
        if (found === undefined) return undefined
        return found instanceof DefinedBlock ? blockHolds(run, found) : found !== null && found !== false
      }
    }
    case 'boolean':
      return () => node.value
    case 'group':
      return context.test(node.expression)
    case 'not': {
      const operand = context.test(node.operand)
      return (run) => {
        const holds = run.enter(node.range) ? operand(run) : undefined
        run.leave()
        return holds === undefined ? undefined : !holds
      }
    }
    case 'binary':
      return compileBinaryTest(node, context)
    case 'string':
    case 'number':
    case 'list':
    case 'range':
    case 'map':
    case 'error':
      return () => false
    default:
      return assertNever(node)
  }
}

/** `#if` asks an object for its text, and takes none for false: a block renders for that, with all it does. */
function blockHolds(run: Run, block: DefinedBlock): boolean | undefined {
  const text = block.toText(run)
  return text === undefined ? undefined : text !== null
}

function compileBinaryTest(node: BinaryNode, context: CompileContext): Test {
  const { operator } = node
  switch (operator) {
    case '&&':
    case '||': {
      const left = context.test(node.left)
      const right = context.test(node.right)
      const decides = operator === '||'
      return (run) => {
        if (!run.step(node.range)) return undefined
        const first = left(run)
        return first === undefined || first === decides ? first : right(run)
      }
    }
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return () => false
    case '==':
    case '!=':
    case '<':
    case '>':
    case '<=':
    case '>=':
      return compileComparison(node, operator, context)
    default:
      return assertNever(operator)
  }
}
