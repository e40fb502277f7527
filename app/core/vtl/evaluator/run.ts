import type { WorkBudget } from '../../java/index.ts'
import { assertNever, type TextRange } from '../../text/index.ts'
import type { Diagnostic } from '../../diagnostics/index.ts'
import type { BlockNode, Expression, Statement } from '../ast.ts'
import { problems } from '../codes.ts'
import { type DialectRules, dialects } from '../dialect.ts'
import type { HostCallContext, VtlValue } from '../host.ts'
import { type Problem, toDiagnostic } from '../problem.ts'
import type { ParsedTemplate } from '../parsedTemplate.ts'
import type { VtlBudget, VtlDialect } from '../render.ts'
import { Completion } from './completion.ts'
import type { Macro } from './macros.ts'
import type { Scope } from './scope.ts'
import type { Trace } from './trace.ts'

/** What a problem is reported at. */
export interface Ranged {
  readonly range: TextRange
}

/** What the evaluation of one node needs of the others; keeps the files of the constructs apart from each other. */
export interface Evaluator {
  readonly statements: (run: Run, body: readonly Statement[]) => Completion
  readonly block: (run: Run, node: BlockNode) => Completion
  /** The value; null is Java's null, undefined that it ended the statement: see `Run.ended`. */
  readonly expression: (run: Run, node: Expression) => VtlValue | undefined
  /** Whether a condition holds; undefined where it ended the run. */
  readonly test: (run: Run, node: Expression) => boolean | undefined
  /** Another template, for `#evaluate`. */
  readonly template: (run: Run, template: ParsedTemplate) => Completion
}

/** The state of one rendering. The tree has none: one that was parsed once serves all runs. */
export class Run implements WorkBudget, HostCallContext {
  readonly evaluator: Evaluator
  readonly dialect: VtlDialect
  readonly rules: DialectRules
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

  constructor(evaluator: Evaluator, dialect: VtlDialect, scope: Scope, budget: VtlBudget, trace: Trace | undefined) {
    this.evaluator = evaluator
    this.dialect = dialect
    this.rules = dialects[dialect]
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
  step(node: Ranged): boolean {
    if (--this.#stepsLeft >= 0 && this.#outputLeft >= 0) return true
    this.#exceed(node.range, this.#stepsLeft < 0 ? 'steps' : 'outputLength')
    return false
  }

  /** Counts text built; whoever builds stops when it is false, and the next step ends the run. */
  spend(amount: number): boolean {
    this.#outputLeft -= amount
    return this.#outputLeft >= 0
  }

  /** One level down; false where that is too deep. Every `enter` has its `leave`, also when it is false. */
  enter(node: Ranged): boolean {
    if (++this.#depth <= this.#budget.depth) return true
    this.#exceed(node.range, 'depth')
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
  warn(node: Ranged, problem: Problem): void {
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
