import { assertNever } from '../../text/index.ts'
import type { BinaryNode, Expression } from '../ast.ts'
import type { VtlValue } from '../host.ts'
import { DefinedBlock } from './definedBlock.ts'
import { evaluateList, evaluateMap, evaluateRange, evaluateString } from './literals.ts'
import { calculate, compare } from './operators.ts'
import { nowhere } from './provenance.ts'
import { valueOfReference } from './references.ts'
import type { Run } from './run.ts'

/** An expression where a value is wanted. */
export function evaluateExpression(run: Run, node: Expression): VtlValue | undefined {
  switch (node.kind) {
    case 'reference':
      // That of `$\!x` is null.
      return node.computable ? valueOfReference(run, node) : null
    case 'string':
      if (node.parts !== undefined) return evaluateString(run, node, node.parts)
      return fromNowhere(run, node.value)
    case 'number':
    case 'boolean':
      return fromNowhere(run, node.value)
    case 'list':
      return evaluateList(run, node)
    case 'range':
      return evaluateRange(run, node)
    case 'map':
      return evaluateMap(run, node)
    case 'group':
      return evaluateExpression(run, node.expression)
    case 'not':
      return fromNowhere(run, test(run, node))
    case 'binary':
      return evaluateBinary(run, node)
    case 'error':
      return null
    default:
      return assertNever(node)
  }
}

function fromNowhere(run: Run, value: VtlValue | undefined): VtlValue | undefined {
  if (run.trace !== undefined) run.trace.last = nowhere
  return value
}

function evaluateBinary(run: Run, node: BinaryNode): VtlValue | undefined {
  const { operator } = node
  switch (operator) {
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return calculate(run, node, operator)
    default:
      return fromNowhere(run, test(run, node))
  }
}

/**
 * An expression where a condition is wanted. 1.7 asks each kind of node in its own way: references by their value,
 * and literals other than `true`, and arithmetic, are false, unread.
 */
export function test(run: Run, node: Expression): boolean | undefined {
  switch (node.kind) {
    case 'reference': {
      const found = valueOfReference(run, node)
      if (found === undefined) return undefined
      return found instanceof DefinedBlock ? blockHolds(run, found) : found !== null && found !== false
    }
    case 'boolean':
      return node.value
    case 'group':
      return test(run, node.expression)
    case 'not': {
      const holds = run.enter(node) ? test(run, node.operand) : undefined
      run.leave()
      return holds === undefined ? undefined : !holds
    }
    case 'binary':
      return testBinary(run, node)
    case 'string':
    case 'number':
    case 'list':
    case 'range':
    case 'map':
    case 'error':
      return false
    default:
      return assertNever(node)
  }
}

/** `#if` asks an object for its text, and takes none for false: a block renders for that, with all it does. */
function blockHolds(run: Run, block: DefinedBlock): boolean | undefined {
  const text = block.toText(run)
  return text === undefined ? undefined : text !== null
}

function testBinary(run: Run, node: BinaryNode): boolean | undefined {
  const { operator } = node
  switch (operator) {
    case '&&':
    case '||': {
      const decides = operator === '||'
      if (!run.step(node)) return undefined
      const first = test(run, node.left)
      return first === undefined || first === decides ? first : test(run, node.right)
    }
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return false
    case '==':
    case '!=':
    case '<':
    case '>':
    case '<=':
    case '>=':
      return compare(run, node, operator)
    default:
      return assertNever(operator)
  }
}
