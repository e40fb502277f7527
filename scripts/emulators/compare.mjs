// Part by part, what an emulator says against what Patchbay says.
import { differences } from './differences.mjs'

/**
 * @typedef {import('./observations.mjs').Observations} Observations
 * @typedef {import('./differences.mjs').Difference} Difference
 * @typedef {{ readonly id: string, readonly part: string, readonly ours: unknown, readonly theirs: unknown }} Found
 */

/**
 * @param {import('./differences.mjs').Emulator} emulator
 * @param {ReadonlyMap<string, Observations>} ours by the case's id
 * @param {ReadonlyMap<string, Observations>} theirs the cases that the emulator takes
 * @returns {{ readonly cases: number, readonly parts: number, readonly explained: number, readonly unexplained: readonly Found[],
 *   readonly gone: readonly Difference[] }} the parts that are not the same, and known differences that there are no more
 */
export function compare(emulator, ours, theirs) {
  let parts = 0
  let explained = 0
  /** @type {Found[]} */
  const unexplained = []
  const gone = new Set(differences[emulator])
  for (const [id, observed] of theirs) {
    const own = ours.get(id) ?? {}
    for (const part of new Set([...Object.keys(own), ...Object.keys(observed)])) {
      parts += 1
      if (JSON.stringify(own[part]) === JSON.stringify(observed[part])) continue
      const known = differences[emulator].find(([cases, name]) => cases.test(id) && name.test(part))
      if (known === undefined) unexplained.push({ id, part, ours: own[part], theirs: observed[part] })
      else {
        explained += 1
        gone.delete(known)
      }
    }
  }
  return { cases: theirs.size, parts, explained, unexplained, gone: [...gone] }
}
