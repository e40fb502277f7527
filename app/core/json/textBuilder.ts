const room = 4096

/**
 * Builds a text unit by unit. Millions of pieces that are added to a string, as a body with quotes inside a string has them,
 * are as many objects that the garbage collector moves; here it is given a few thousand units at once.
 */
export class TextBuilder {
  #units: number[] = []
  #parts: string[] = []

  addUnit(unit: number): void {
    if (this.#units.length === room) this.#flush()
    this.#units.push(unit)
  }

  addText(text: string): void {
    for (let i = 0; i < text.length; i++) this.addUnit(text.charCodeAt(i))
  }

  /** The text so far; what is added from now on is another. */
  take(): string {
    this.#flush()
    const text = this.#parts.join('')
    this.#parts = []
    return text
  }

  #flush(): void {
    this.#parts.push(String.fromCharCode(...this.#units))
    this.#units = []
  }
}
