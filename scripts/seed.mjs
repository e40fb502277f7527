// The seed of the property tests in `npm test`.
import { spawnSync } from 'node:child_process'
import { root } from './root.mjs'

/**
 * Each state of the sources tries cases of its own, and the same state always the same ones: what passed once passes
 * wherever it is run again, and over the history of the project ever more cases are tried.
 * @param {string} [directory] of a checkout
 * @returns {number} 32 bits, signed, of the hash of the committed sources; 1 outside of a git checkout
 */
export function seedOfTree(directory = root) {
  const { status, stdout } = spawnSync('git', ['rev-parse', 'HEAD:app'], { cwd: directory, encoding: 'utf8' })
  return status === 0 ? Number.parseInt(stdout.slice(0, 8), 16) | 0 : 1
}
