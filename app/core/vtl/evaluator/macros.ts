import type { BlockNode, Expression, MacroCallNode } from '../ast.ts'
import { problems } from '../codes.ts'
import { isExpression } from '../directives/definition.ts'
import type { VtlValue } from '../host.ts'
import { Completion } from './completion.ts'
import { DefinedBlock } from './definedBlock.ts'
import { nowhere } from './provenance.ts'
import type { Run } from './run.ts'
import type { Scope } from './scope.ts'

/** Levels of macros calling macros (`velocimacro.max.depth`). */
const deepest = 20

export interface Macro {
  readonly parameters: readonly string[]
  readonly body: BlockNode
}

/** An argument is evaluated in the caller's scope whenever the macro reads it. */
interface Argument {
  readonly node: Expression
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
    const value = this.#run.evaluator.expression(this.#run, argument.node)
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

/** `#name(…)`: the macro of that name, and where none is defined, its own source. */
export function executeMacroCall(run: Run, node: MacroCallNode): Completion {
  const { name, literal, range, body } = node
  if (!run.step(node)) return Completion.failed
  const macro = run.macro(name)
  if (macro === undefined) {
    run.trace?.print(run.output.length, literal.length, range, nowhere)
    run.write(literal)
    return Completion.normal
  }
  const word = node.args.find((argument) => argument.kind === 'word')
  if (word !== undefined) {
    run.fail(word.range, problems.wordArgument(name, word.text))
    return Completion.failed
  }
  if (run.macroDepth >= deepest) {
    run.fail(range, problems.macroDepth(name, deepest))
    return Completion.failed
  }
  const scope = new MacroScope(run)
  if (!passAll(run, scope, macro, node)) return run.ended
  if (body !== undefined) scope.own('bodyContent', new DefinedBlock(body, range, deepest))
  return call(run, node, scope, macro)
}

/** References and literals of several parts are passed as they stand; of the others, their value. */
function isPassedByName({ kind }: Expression): boolean {
  return kind === 'reference' || kind === 'string' || kind === 'list' || kind === 'map' || kind === 'range'
}

function passAll(run: Run, scope: MacroScope, macro: Macro, { args, argumentLiterals }: MacroCallNode): boolean {
  for (const [i, node] of args.filter(isExpression).entries()) {
    const parameter = macro.parameters[i]
    if (parameter === undefined) return true
    if (isPassedByName(node)) scope.pass(parameter, { node, literal: argumentLiterals[i] ?? '' })
    else {
      const value = run.evaluator.expression(run, node)
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
  const completion = run.enter(node) ? run.evaluator.block(run, macro.body) : Completion.failed
  run.leave()
  run.macroDepth--
  run.scope = outer
  return completion === Completion.breakNearest ? Completion.normal : completion
}
