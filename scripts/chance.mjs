/** @typedef {{ next(below: number): number, pick(words: readonly string[]): string }} Chance */

/**
 * Mulberry32: small, and the same everywhere.
 * @param {number} seed
 * @returns {Chance}
 */
export function createChance(seed) {
  let state = seed >>> 0
  const next = (/** @type {number} */ below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below)
  }
  return { next, pick: (words) => words[next(words.length)] ?? '' }
}
