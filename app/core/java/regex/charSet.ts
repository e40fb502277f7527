/**
 * A set of code points. `plain` sets hold characters of the basic plane other than surrogates only: Java steps
 * through a text by UTF-16 units as long as a pattern has no other sets, by code points otherwise.
 */
export class CharSet {
  readonly test: (codePoint: number) => boolean
  readonly plain: boolean
  /** The only member, where there is but one. */
  readonly only: number | undefined
  #low: Uint8Array | undefined

  constructor(test: (codePoint: number) => boolean, plain: boolean, only?: number) {
    this.test = test
    this.plain = plain
    this.only = only
  }

  /** 1 for each member below 128: most texts never need `test`. */
  get low(): Uint8Array {
    if (this.#low === undefined) {
      this.#low = new Uint8Array(128)
      for (let unit = 0; unit < 128; unit++) this.#low[unit] = this.test(unit) ? 1 : 0
    }
    return this.#low
  }

  has(codePoint: number): boolean {
    return codePoint < 128 ? this.low[codePoint] === 1 : this.test(codePoint)
  }
}

export function isPlain(codePoint: number): boolean {
  return codePoint < 0x10000 && (codePoint & 0xf800) !== 0xd800
}

export function singleSet(codePoint: number): CharSet {
  return new CharSet((other) => other === codePoint, isPlain(codePoint), codePoint)
}

/** The characters of `members`, which lie in the basic plane. */
export function listSet(members: string): CharSet {
  const units = new Set(Array.from(members, (member) => member.charCodeAt(0)))
  return new CharSet((other) => units.has(other), true)
}

export function unionSet(left: CharSet, right: CharSet): CharSet {
  return new CharSet((other) => left.has(other) || right.has(other), left.plain && right.plain)
}

export function intersectionSet(left: CharSet, right: CharSet): CharSet {
  return new CharSet((other) => left.has(other) && right.has(other), left.plain && right.plain)
}

export function negatedSet(set: CharSet): CharSet {
  return new CharSet((other) => !set.has(other), false)
}
