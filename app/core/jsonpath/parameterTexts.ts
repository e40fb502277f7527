import { type Characters, isDigit } from './characters.ts'

/** One argument as written, and where it starts in the characters. */
export interface ParameterText {
  readonly kind: 'json' | 'path'
  readonly text: string
  readonly start: number
}

/** `failed` without a message: not closed. */
export type ParameterTexts =
  | { readonly kind: 'texts'; readonly texts: readonly ParameterText[] }
  | { readonly kind: 'failed'; readonly message: string | undefined }

/**
 * Splits what stands behind a function's `(` at its commas, and moves behind the `)`. Arguments that begin neither a path
 * nor JSON, such as `'x'`, are dropped, as Jayway drops them.
 */
export function readParameterTexts(characters: Characters): ParameterTexts {
  const reader = new ParameterReader(characters)
  const texts = reader.read()
  return texts === undefined ? { kind: 'failed', message: reader.message } : { kind: 'texts', texts }
}

/** @internal */
class ParameterReader {
  readonly #characters: Characters
  readonly #texts: ParameterText[] = []
  message: string | undefined
  #kind: 'json' | 'path' | undefined
  #text = ''
  #start = 0
  #parens = 1
  #brackets = 0
  #braces = 0
  #quotes = 0
  #prior = ''

  constructor(characters: Characters) {
    this.#characters = characters
  }

  read(): readonly ParameterText[] | undefined {
    const characters = this.#characters
    let ended = false
    while (characters.inBounds() && !ended) {
      const character = characters.current
      characters.position++
      if (this.#kind === undefined) {
        if (' \t\n\r'.includes(character)) continue
        this.#start = characters.position - 1
        this.#kind = kindOf(character)
      }
      if (this.#escape(character)) continue
      this.#count(character)
      if (this.message !== undefined) return undefined
      if (this.#separates(character)) {
        ended = this.#parens === 0
        this.#end()
      }
      if (this.#kind !== undefined && !(character === ',' && this.#isOuter() && this.#parens === 1))
        this.#text += character
      this.#prior = character
    }
    return this.#isOuter() && this.#parens === 0 ? this.#texts : undefined
  }

  /** Within quotes, a backslash takes the comma or quote behind it along. */
  #escape(character: string): boolean {
    if (character !== '\\' || this.#quotes !== 1) return false
    const next = this.#characters.current
    if (next !== ',' && next !== '"') return false
    this.#text += next
    this.#characters.position++
    this.#prior = ''
    return true
  }

  #count(character: string): void {
    const position = this.#characters.position
    if (character === '"') this.#quotes += this.#prior !== '\\' && this.#quotes > 0 ? -1 : 1
    else if (character === '(') this.#parens++
    else if (character === '{') this.#braces++
    else if (character === '[') this.#brackets++
    else if (character === '}' && this.#braces-- === 0)
      this.message = `Unexpected close brace '}' at character position: ${position}`
    else if (character === ']' && this.#brackets-- === 0)
      this.message = `Unexpected close bracket ']' at character position: ${position}`
    else if (character === ')') {
      this.#parens--
      if (this.#parens < 0 || this.#prior === '(') this.#text += character
    }
  }

  #isOuter(): boolean {
    return this.#braces === 0 && this.#brackets === 0
  }

  #separates(character: string): boolean {
    if ((character !== ',' && character !== ')') || this.#quotes !== 0 || !this.#isOuter()) return false
    return this.#parens === 1 || (this.#parens === 0 && character === ')')
  }

  #end(): void {
    if (this.#kind === undefined) return
    this.#texts.push({ kind: this.#kind, text: this.#text, start: this.#start })
    this.#text = ''
    this.#kind = undefined
  }
}

function kindOf(character: string): 'json' | 'path' | undefined {
  if (character === '{' || character === '"' || character === '-' || isDigit(character)) return 'json'
  return character === '$' || character === '@' ? 'path' : undefined
}
