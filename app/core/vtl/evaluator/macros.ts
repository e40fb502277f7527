import type { Expression, MacroCallNode, MacroNode } from '../ast.ts'
import { sliceRange } from '../../text/index.ts'
import { problems } from '../codes.ts'
import { isExpression } from '../directives/definition.ts'
import type { VtlValue } from '../host.ts'
import { Completion } from './completion.ts'
import type { CompileContext } from './compileContext.ts'
import { DefinedBlock } from './definedBlock.ts'
import { nowhere } from './provenance.ts'
import type { Evaluate, Execute, Run } from './run.ts'
import type { Scope } from './scope.ts'

/** Levels of macros calling macros (`velocimacro.max.depth`). */
const deepest = 20

export interface Macro {
  readonly parameters: readonly string[]
  readonly body: Execute
}

/** An argument is evaluated in the caller's scope whenever the macro reads it. */
interface Argument {
  readonly evaluate: Evaluate
  readonly literal: string
}

/**
 * A macro's variables (ProxyVMContext): what it sets goes to its own and to the caller's both, and its arguments are
 * read by name, again each time, until it sets them.
 */
class MacroScope implements Scope {
  readonly #run: Run
  readonly #inner: Scope
  readonly #own: Map<string, VtlValue> = new Map()
  readonly #arguments: Map<string, Argument> = new Map()

  constructor(run: Run) {
    this.#run = run
    this.#inner = run.scope
  }

  pass(name: string, argument: Argument): void {
    this.#arguments.set(name, argument)
  }

  /** A value that is the macro's own: a constant argument, or `$bodyContent`. */
  own(name: string, value: VtlValue): void {
    this.#own.set(name, value)
  }

  get(name: string): VtlValue | undefined {
    const own = this.#own.get(name)
    if (own !== undefined && own !== null) return own
    const argument = this.#arguments.get(name)
    if (argument === undefined) return this.#inner.get(name)
    const scope = this.#run.scope
    this.#run.scope = this.#inner
    const value = argument.evaluate(this.#run)
    this.#run.scope = scope
    if (this.#run.trace !== undefined) this.#run.trace.variables.set(name, this.#run.trace.last)
    return value
  }

  set(name: string, value: VtlValue): void {
    this.#own.set(name, value)
    this.#inner.set(name, value)
  }

  delete(name: string): void {
    this.#own.delete(name)
    this.#arguments.delete(name)
    this.#inner.delete(name)
  }

  argumentLiteral(reference: string): string | undefined {
    const name = reference.startsWith('$') ? reference.slice(1) : undefined
    const argument = name === undefined ? undefined : this.#arguments.get(name)
    return argument === undefined ? this.#inner.argumentLiteral(reference) : argument.literal
  }
}

export function compileMacro(node: MacroNode, context: CompileContext): Execute {
  // The body's own macros come first, as 1.7 initialises a directive's children before it.
  const body = context.block(node.body)
  if (context.rules.inlineMacros) context.define(node.name, { parameters: node.parameters, body })
  return () => Completion.normal
}

type PassedArgument =
  | { readonly kind: 'constant'; readonly evaluate: Evaluate }
  | ({ readonly kind: 'named' } & Argument)

function compileArgument(node: Expression, context: CompileContext): PassedArgument {
  switch (node.kind) {
    case 'reference':
      return { kind: 'named', evaluate: context.expression(node), literal: node.literal }
    case 'string':
    case 'list':
    case 'map':
    case 'range':
      return { kind: 'named', evaluate: context.expression(node), literal: sliceRange(context.source, node.range) }
    default:
      return { kind: 'constant', evaluate: context.expression(node) }
  }
}

/** `#name(…)`: the macro of that name, and where none is defined, its own source. */
export function compileMacroCall(node: MacroCallNode, context: CompileContext): Execute {
  const { name, literal, range } = node
  const args = node.args.filter(isExpression).map((argument) => compileArgument(argument, context))
  const word = node.args.find((argument) => argument.kind === 'word')
  const body = node.body === undefined ? undefined : context.block(node.body)
  return (run) => {
    if (!run.step(range)) return Completion.failed
    const macro = run.macro(name)
    if (macro === undefined) {
      run.trace?.print(run.output.length, literal.length, range, nowhere)
      run.write(literal)
      return Completion.normal
    }
    if (word !== undefined) {
      run.fail(word.range, problems.wordArgument(name, word.text))
      return Completion.failed
    }
    if (run.macroDepth >= deepest) {
      run.fail(range, problems.macroDepth(name, deepest))
      return Completion.failed
    }
    const scope = new MacroScope(run)
    if (!passAll(run, scope, macro, args)) return run.ended
    if (body !== undefined) scope.own('bodyContent', new DefinedBlock(body, range, deepest))
    return call(run, node, scope, macro)
  }
}

function passAll(run: Run, scope: MacroScope, macro: Macro, args: readonly PassedArgument[]): boolean {
  for (const [i, argument] of args.entries()) {
    const parameter = macro.parameters[i]
    if (parameter === undefined) return true
    if (argument.kind === 'named') scope.pass(parameter, argument)
    else {
      const value = argument.evaluate(run)
      if (value === undefined) return false
      scope.own(parameter, value)
    }
  }
  return true
}

function call(run: Run, node: MacroCallNode, scope: MacroScope, macro: Macro): Completion {
  const outer = run.scope
  run.scope = scope
  run.macroDepth++
  const completion = run.enter(node.range) ? macro.body(run) : Completion.failed
  run.leave()
  run.macroDepth--
  run.scope = outer
  return completion === Completion.breakNearest ? Completion.normal : completion
}
