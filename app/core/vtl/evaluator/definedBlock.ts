import type { TextRange } from '../../text/index.ts'
import type { BlockNode } from '../ast.ts'
import type { HostObject } from '../host.ts'
import { Completion } from './completion.ts'
import { capture } from './capture.ts'
import type { Run } from './run.ts'

/** How often a block may be inside itself (`directive.define.max.depth`). */
const deepest = 2

/**
 * What `#define` puts into its variable, and `#@macro` into `$bodyContent`: renders wherever it prints, with the
 * variables of that moment. As a value it is the text it renders.
 */
export class DefinedBlock implements HostObject {
  readonly host = 'define'
  readonly #body: BlockNode
  readonly #range: TextRange
  readonly #deepest: number
  #depth = 0

  constructor(body: BlockNode, range: TextRange, limit: number = deepest) {
    this.#body = body
    this.#range = range
    this.#deepest = limit
  }

  /** Renders into the run's output; false, with nothing rendered, where it is inside itself too often. */
  render(run: Run): Completion | false {
    if (this.#depth >= this.#deepest) return false
    this.#depth++
    const completion = run.enter({ range: this.#range }) ? run.evaluator.block(run, this.#body) : Completion.failed
    run.leave()
    this.#depth--
    return completion === Completion.breakNearest ? Completion.normal : completion
  }

  /** `toString()`: null where it is inside itself too often, undefined where the run ended. */
  toText(run: Run): string | null | undefined {
    if (this.#depth >= this.#deepest) return null
    return capture(run, () => this.render(run) || Completion.normal)
  }

  property(): undefined {
    return undefined
  }

  call(): undefined {
    return undefined
  }

  index(): undefined {
    return undefined
  }

  assign(): boolean {
    return false
  }

  iterate(): undefined {
    return undefined
  }

  print(): string {
    return ''
  }
}
