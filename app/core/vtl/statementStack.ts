import type { Statement } from './ast.ts'

/**
 * The statements of the bodies under way, of the innermost last. A list of its own for each would grow by leaps, and most of
 * its room stay empty: of a long template's tree that is a third.
 */
export class StatementStack {
  readonly #statements: Statement[] = []
  #top = 0

  /** Where a body starts. */
  get top(): number {
    return this.#top
  }

  push(statement: Statement): void {
    this.#statements[this.#top++] = statement
  }

  /** Takes off the body that started at `base`. */
  takeFrom(base: number): readonly Statement[] {
    const taken = this.#statements.slice(base, this.#top)
    this.#top = base
    return taken
  }
}
