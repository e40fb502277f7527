import type { ForeachNode } from '../ast.ts'
import { problems } from '../codes.ts'
import type { VtlValue } from '../host.ts'
import { Completion } from './completion.ts'
import { type Iteration, iterate } from './iteration.ts'
import { LoopScope } from './loopScope.ts'
import { type Provenance, nowhere } from './provenance.ts'
import type { Run } from './run.ts'
import { NullItemScope, type Scope } from './scope.ts'

/** What a loop puts into the variables; each has its earlier value again afterwards, or none. */
class LoopVariables {
  readonly #run: Run
  readonly #names: readonly string[]
  readonly #values: (VtlValue | undefined)[]
  readonly #provenances: readonly (Provenance | undefined)[]

  constructor(run: Run, item: string) {
    this.#run = run
    this.#names = [item, 'velocityCount', 'velocityHasNext']
    this.#values = this.#names.map((name) => run.scope.get(name))
    this.#provenances = this.#names.map((name) => run.trace?.variables.get(name))
  }

  restore(): void {
    const { scope, trace } = this.#run
    for (const [i, name] of this.#names.entries()) {
      const value = this.#values[i] ?? null
      if (value === null) scope.delete(name)
      else scope.set(name, value)
      trace?.variables.set(name, this.#provenances[i] ?? nowhere)
    }
  }
}

/** `$foreach` again as it was, unless the body has set it to something else. */
function leaveScope(scope: Scope): void {
  const current = scope.get('foreach')
  if (!(current instanceof LoopScope)) return
  if (current.replaced === null) scope.delete('foreach')
  else scope.set('foreach', current.replaced)
}

export function executeForeach(run: Run, node: ForeachNode): Completion {
  const { source, itemName } = node
  if (source === undefined) return Completion.normal
  if (!run.step(node)) return Completion.failed
  const value = run.evaluator.expression(run, source)
  if (value === undefined) return run.ended
  const iteration = value === null ? undefined : iterate(value, run.trace?.last)
  if (iteration === undefined) return Completion.normal
  const variables = new LoopVariables(run, itemName)
  const loop = new LoopScope(run.scope.get('foreach') ?? null)
  run.scope.set('foreach', loop)
  const completion = walk(run, node, iteration, loop)
  if (completion === Completion.failed) return completion
  variables.restore()
  leaveScope(run.scope)
  return completion
}

/** ForeachScope, the deprecated variables and the item, in 1.7's order, then the body. */
function walk(run: Run, node: ForeachNode, iteration: Iteration, loop: LoopScope): Completion {
  const outer = run.scope
  const { itemName, body } = node
  const { mostIterations } = run.rules
  let nullScope: NullItemScope | undefined
  for (let count = 1; iteration.hasNext(); count++) {
    if (count > mostIterations) {
      run.warn(node, problems.loopCut(mostIterations))
      return Completion.normal
    }
    outer.set('velocityCount', count)
    const item = iteration.next()
    if (item === undefined) {
      run.fail(node.range, problems.loopModified())
      return Completion.failed
    }
    loop.hasNext = iteration.hasNext()
    loop.position++
    outer.set('velocityHasNext', loop.hasNext)
    outer.set(itemName, item)
    if (run.trace !== undefined) run.trace.variables.set(itemName, iteration.provenance(run.trace))
    if (item === null) run.scope = nullScope ??= new NullItemScope(outer, itemName)
    const completion = run.evaluator.block(run, body)
    run.scope = outer
    if (completion === Completion.normal) continue
    const ours =
      completion === Completion.breakNearest || (completion === Completion.breakLoop && run.breaking === loop)
    return ours ? Completion.normal : completion
  }
  return Completion.normal
}
