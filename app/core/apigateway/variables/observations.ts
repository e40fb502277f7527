/** What a template did on the way whose result on AWS nobody has recorded: sentences for the trace, each kept once. */
export class Observations {
  #sentences: Set<string> | undefined

  add(sentence: string): void {
    this.#sentences ??= new Set()
    this.#sentences.add(sentence)
  }

  get sentences(): readonly string[] {
    return this.#sentences === undefined ? [] : [...this.#sentences]
  }
}
