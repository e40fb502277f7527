import { RecordNames } from '../java/index.ts'

/** Members beyond which, and names in all beyond which, objects are not taken for records: they are dictionaries. */
const MOST_MEMBERS = 64
const MOST_NAMES = 2000
/** A name of more units is that of a dictionary, too, and is kept by no other document. */
const LONGEST_NAME = 100

/** What the places of one document share. */
interface Counted {
  names: number
}

/**
 * Where an object stands whose members so far have the names that lead here. The objects of a list mostly have the
 * same names in the same order, so that the next one can be guessed and need not be read; and objects that end at the
 * same place share their `RecordNames`.
 */
export class RecordPlace {
  /** The member that came next the last time. */
  next: RecordPlace | undefined
  /** How this member's name stands in a text, quotes included; what no quoted name equals where it holds a quote. */
  readonly image: string
  readonly #name: string
  readonly #up: RecordPlace | undefined
  readonly #depth: number
  readonly #counted: Counted
  #others: Map<string, RecordPlace> | undefined
  #names: RecordNames | undefined
  #inner: RecordPlace | undefined
  #met = false

  private constructor(name: string, up: RecordPlace | undefined, counted: Counted) {
    this.#name = name
    this.#up = up
    this.#depth = up === undefined ? 0 : up.#depth + 1
    this.#counted = counted
    this.image = /["\\]/.test(name) ? '\0' : `"${name}"`
  }

  /** A place for the items of a list. */
  static root(): RecordPlace {
    return new RecordPlace('', undefined, { names: 0 })
  }

  /**
   * The place of a whole document, kept from one to the next: bodies of one method mostly have the same names. It is
   * given up for a new one when it has as many names as one document may have.
   */
  static ofDocuments(): RecordPlace {
    if (documents.#counted.names >= MOST_NAMES) documents = RecordPlace.root()
    return documents
  }

  /** The start of the objects below here; undefined for the first, since most kinds of object come only once. */
  within(): RecordPlace | undefined {
    if (this.#met) return (this.#inner ??= new RecordPlace('', undefined, this.#counted))
    this.#met = true
    return undefined
  }

  /** Names from the first to the one of this place. */
  get names(): RecordNames {
    return (this.#names ??= new RecordNames(this.#collected()))
  }

  /** The place one member on; undefined where an object of that name is no record: the name came before, or too many did. */
  below(name: string): RecordPlace | undefined {
    const { next } = this
    const known = next !== undefined && next.#name === name ? next : this.#others?.get(name)
    if (known !== undefined) {
      this.next = known
      return known
    }
    if (this.#depth >= MOST_MEMBERS || this.#counted.names >= MOST_NAMES) return undefined
    if (name.length > LONGEST_NAME || this.#has(name)) return undefined
    this.#counted.names++
    // As the name of a property it is a string of its own, which keeps no document, and is compared by its address.
    const [own = name] = Object.keys({ [name]: true })
    const place = new RecordPlace(own, this, this.#counted)
    if (this.next !== undefined) this.#others ??= new Map([[this.next.#name, this.next]])
    this.#others?.set(name, place)
    this.next = place
    return place
  }

  #collected(): string[] {
    if (this.#up === undefined) return []
    const names = this.#up.#collected()
    names.push(this.#name)
    return names
  }

  #has(name: string): boolean {
    return this.#up !== undefined && (this.#name === name || this.#up.#has(name))
  }
}

let documents = RecordPlace.root()
