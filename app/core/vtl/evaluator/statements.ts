import { assertNever, type TextRange } from '../../text/index.ts'
import type { BreakNode, IfNode, ResourceNode, Statement, StopNode } from '../ast.ts'
import { problems } from '../codes.ts'
import { executeSet } from './assign.ts'
import { Completion } from './completion.ts'
import { DefinedBlock } from './definedBlock.ts'
import { executeEvaluate } from './evaluateText.ts'
import { executeForeach } from './foreach.ts'
import { LoopScope } from './loopScope.ts'
import { executeMacroCall } from './macros.ts'
import { nowhere } from './provenance.ts'
import { printReference } from './references.ts'
import type { Run } from './run.ts'
import { printValue } from './values.ts'

export function executeStatement(run: Run, node: Statement): Completion {
  switch (node.kind) {
    case 'text':
    case 'unparsed':
    case 'comment':
    case 'escapedDirective':
    case 'escapes':
    case 'literal':
      write(run, node.printed, node.range)
      return Completion.normal
    case 'reference':
      return printReference(run, node)
    case 'set':
      return executeSet(run, node)
    case 'if':
      return executeIf(run, node)
    case 'foreach':
      return executeForeach(run, node)
    case 'define':
      run.scope.set(node.name, new DefinedBlock(node.body, node.range))
      run.trace?.variables.delete(node.name)
      return Completion.normal
    case 'break':
      return executeBreak(run, node)
    case 'stop':
      return executeStop(run, node)
    case 'macroCall':
      return executeMacroCall(run, node)
    case 'evaluate':
      return executeEvaluate(run, node)
    case 'resource':
      return executeResource(run, node)
    case 'macro': // Defined before anything renders.
    case 'error':
      return Completion.normal
    default:
      return assertNever(node)
  }
}

function write(run: Run, text: string, range: TextRange): void {
  run.trace?.print(run.output.length, text.length, range, nowhere)
  run.write(text)
}

function executeIf(run: Run, node: IfNode): Completion {
  if (!run.step(node)) return Completion.failed
  const { evaluator } = run
  for (const { condition, body } of node.branches) {
    const holds = evaluator.test(run, condition)
    if (holds === undefined) return run.ended
    if (holds) return evaluator.block(run, body)
  }
  return node.otherwise === undefined ? Completion.normal : evaluator.block(run, node.otherwise)
}

function executeBreak(run: Run, node: BreakNode): Completion {
  const { scope } = node
  if (scope === undefined) return Completion.breakNearest
  const value = run.evaluator.expression(run, scope)
  if (value === undefined) return run.ended
  if (value instanceof LoopScope) {
    run.breaking = value
    return Completion.breakLoop
  }
  run.fail(node.range, problems.notAScope(scope.kind === 'reference' ? scope.literal : scope.kind))
  return Completion.failed
}

function executeStop(run: Run, { message }: StopNode): Completion {
  return message !== undefined && run.evaluator.expression(run, message) === undefined ? run.ended : Completion.stop
}

/** `#parse` and `#include` of 1.7 with nothing to find; of null, `#parse` prints nothing and `#include` a comment. */
function executeResource(run: Run, { directive, args, range }: ResourceNode): Completion {
  if (directive === 'parse' && args.length === 0) {
    run.fail(range, problems.directiveArguments('parse', 'the name of a template'))
    return Completion.failed
  }
  for (const [i, argument] of (directive === 'parse' ? args.slice(0, 1) : args).entries()) {
    const readable = argument.kind === 'string' || argument.kind === 'reference' || directive === 'parse'
    const value = readable ? run.evaluator.expression(run, argument) : null
    if (value === undefined) return run.ended
    if (!readable) run.fail(range, problems.resourceArgument(directive))
    else if (value !== null) run.fail(range, problems.resource(directive, printValue(run, value) ?? ''))
    if (run.failure !== undefined) return Completion.failed
    if (directive === 'include') {
      write(run, `<!-- include error : error with arg ${i} please see log. see error log -->`, range)
    }
  }
  return Completion.normal
}
