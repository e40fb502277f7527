import { assertNever } from '../../text/index.ts'
import type { BreakNode, DefineNode, IfNode, ResourceNode, Statement, StopNode } from '../ast.ts'
import { problems } from '../codes.ts'
import { compileSet } from './assign.ts'
import { Completion } from './completion.ts'
import type { CompileContext } from './compileContext.ts'
import { DefinedBlock } from './definedBlock.ts'
import { compileEvaluate } from './evaluateText.ts'
import { compileForeach } from './foreach.ts'
import { LoopScope } from './loopScope.ts'
import { compileMacro, compileMacroCall } from './macros.ts'
import { nowhere } from './provenance.ts'
import { compilePrinting } from './references.ts'
import type { Execute, Run } from './run.ts'
import { printValue } from './values.ts'

export function compileStatement(node: Statement, context: CompileContext): Execute {
  switch (node.kind) {
    case 'text':
    case 'unparsed':
    case 'comment':
    case 'escapedDirective':
    case 'escapes':
      return compileText(node)
    case 'literal':
      // Its body never renders, but the macros in it are defined.
      context.block(node.body)
      return compileText(node)
    case 'reference':
      return compilePrinting(node, context)
    case 'set':
      return compileSet(node, context)
    case 'if':
      return compileIf(node, context)
    case 'foreach':
      return compileForeach(node, context)
    case 'define':
      return compileDefine(node, context)
    case 'break':
      return compileBreak(node, context)
    case 'stop':
      return compileStop(node, context)
    case 'macro':
      return compileMacro(node, context)
    case 'macroCall':
      return compileMacroCall(node, context)
    case 'evaluate':
      return compileEvaluate(node, context)
    case 'resource':
      return compileResource(node, context)
    case 'error':
      return () => Completion.normal
    default:
      return assertNever(node)
  }
}

function compileText({ printed, range }: { printed: string; range: Statement['range'] }): Execute {
  return (run) => {
    run.trace?.print(run.output.length, printed.length, range, nowhere)
    run.write(printed)
    return Completion.normal
  }
}

function compileIf(node: IfNode, context: CompileContext): Execute {
  const branches = node.branches.map(({ condition, body }) => ({
    test: context.test(condition),
    body: context.block(body),
  }))
  const otherwise = node.otherwise === undefined ? undefined : context.block(node.otherwise)
  return (run) => {
    if (!run.step(node.range)) return Completion.failed
    for (const { test, body } of branches) {
      const holds = test(run)
      if (holds === undefined) return run.ended
      if (holds) return body(run)
    }
    return otherwise === undefined ? Completion.normal : otherwise(run)
  }
}

function compileDefine(node: DefineNode, context: CompileContext): Execute {
  const body = context.block(node.body)
  return (run) => {
    run.scope.set(node.name, new DefinedBlock(body, node.range))
    run.trace?.variables.delete(node.name)
    return Completion.normal
  }
}

function compileBreak(node: BreakNode, context: CompileContext): Execute {
  const { scope } = node
  if (scope === undefined) return () => Completion.breakNearest
  const loop = context.expression(scope)
  return (run) => {
    const value = loop(run)
    if (value === undefined) return run.ended
    if (value instanceof LoopScope) {
      run.breaking = value
      return Completion.breakLoop
    }
    run.fail(node.range, problems.notAScope(scope.kind === 'reference' ? scope.literal : scope.kind))
    return Completion.failed
  }
}

function compileStop(node: StopNode, context: CompileContext): Execute {
  if (node.message === undefined) return () => Completion.stop
  const message = context.expression(node.message)
  return (run) => (message(run) === undefined ? run.ended : Completion.stop)
}

/** `#parse` and `#include` of 1.7 with nothing to find; of null, `#parse` prints nothing and `#include` a comment. */
function compileResource(node: ResourceNode, context: CompileContext): Execute {
  const { directive, range } = node
  const args = node.args.map((argument, i) => ({
    evaluate: context.expression(argument),
    readable: argument.kind === 'string' || argument.kind === 'reference' || directive === 'parse',
    ifNull: directive === 'parse' ? '' : `<!-- include error : error with arg ${i} please see log. see error log -->`,
  }))
  const [first] = args
  const read = directive === 'parse' ? (first === undefined ? undefined : [first]) : args
  return (run) => {
    if (read === undefined) {
      run.fail(range, problems.directiveArguments('parse', 'the name of a template'))
      return Completion.failed
    }
    for (const { evaluate, readable, ifNull } of read) {
      const value = readable ? evaluate(run) : null
      if (value === undefined) return run.ended
      if (!readable) run.fail(range, problems.resourceArgument(directive))
      else if (value !== null) run.fail(range, problems.resource(directive, printValue(run, value) ?? ''))
      if (run.failure !== undefined) return Completion.failed
      write(run, ifNull, range)
    }
    return Completion.normal
  }
}

function write(run: Run, text: string, range: Statement['range']): void {
  run.trace?.print(run.output.length, text.length, range, nowhere)
  run.write(text)
}
