import type { WorkBudget } from '../../java/index.ts'
import { assertNever, type TextRange } from '../../text/index.ts'
import type { Diagnostic } from '../../diagnostics/index.ts'
import { problems } from '../codes.ts'
import type { HostCallContext, VtlValue } from '../host.ts'
import { type Problem, toDiagnostic } from '../problem.ts'
import type { VtlBudget } from '../render.ts'
import { Completion } from './completion.ts'
import type { Macro } from './macros.ts'
import type { Scope } from './scope.ts'
import type { Trace } from './trace.ts'

/** A statement, compiled. */
export type Execute = (run: Run) => Completion

/** An expression, compiled; null is Java's null, undefined that it ended the statement: see `Run.ended`. */
export type Evaluate = (run: Run) => VtlValue | undefined

/** The state of one rendering. Everything that is compiled is free of state and takes this. */
export class Run implements WorkBudget, HostCallContext {
  scope: Scope
  output = ''
  readonly trace: Trace | undefined
  readonly traced: boolean
  #macros: Map<string, Macro> | undefined
  macroDepth = 0
  readonly diagnostics: Diagnostic[] = []
  /** Why an expression returned undefined. */
  ended: Completion = Completion.normal
  /** The loop that `breakLoop` is for. */
  breaking: object | undefined
  failure: Diagnostic | undefined
  readonly #budget: VtlBudget
  #stepsLeft: number
  #outputLeft: number
  #depth = 0
  #reported: Set<object> | undefined

  constructor(scope: Scope, budget: VtlBudget, trace: Trace | undefined) {
    this.scope = scope
    this.#budget = budget
    this.#stepsLeft = budget.steps
    this.#outputLeft = budget.outputLength
    this.trace = trace
    this.traced = trace !== undefined
  }

  macro(name: string): Macro | undefined {
    return this.#macros?.get(name)
  }

  define(name: string, macro: Macro): void {
    this.#macros ??= new Map()
    this.#macros.set(name, macro)
  }

  /** Counts a node; false where the run is over. */
  step(range: TextRange): boolean {
    if (--this.#stepsLeft >= 0 && this.#outputLeft >= 0) return true
    this.#exceed(range, this.#stepsLeft < 0 ? 'steps' : 'outputLength')
    return false
  }

  /** Counts text built; whoever builds stops when it is false, and the next step ends the run. */
  spend(amount: number): boolean {
    this.#outputLeft -= amount
    return this.#outputLeft >= 0
  }

  /** One level down; false where that is too deep. Every `enter` has its `leave`, also when it is false. */
  enter(range: TextRange): boolean {
    if (++this.#depth <= this.#budget.depth) return true
    this.#exceed(range, 'depth')
    return false
  }

  leave(): void {
    this.#depth--
  }

  write(text: string): void {
    this.output += text
    this.#outputLeft -= text.length
  }

  fail(range: TextRange, problem: Problem): undefined {
    this.failure ??= toDiagnostic(range, problem)
    this.ended = Completion.failed
    return undefined
  }

  /** A problem that does not fail the template; said once for each node. */
  warn(node: { readonly range: TextRange }, problem: Problem): void {
    this.#reported ??= new Set()
    if (this.#reported.has(node)) return
    this.#reported.add(node)
    this.diagnostics.push(toDiagnostic(node.range, problem))
  }

  #exceed(range: TextRange, limit: keyof VtlBudget): void {
    switch (limit) {
      case 'steps':
        this.fail(range, problems.budgetSteps(this.#budget.steps))
        return
      case 'outputLength':
        this.fail(range, problems.budgetOutput(this.#budget.outputLength))
        return
      case 'depth':
        this.fail(range, problems.budgetDepth(this.#budget.depth))
        return
      default:
        assertNever(limit)
    }
  }
}
