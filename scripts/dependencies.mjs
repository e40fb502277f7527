// Node's version and the installed packages. Imports nothing from node_modules: it runs before there are any.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/** The range of package.json's `engines`, in words. */
const NODE_RANGE = 'Node 20.19 or later of 20, 22.12 or later of 22, or 24 and later'

/**
 * Whether a Node version is one that the project runs on: the range in package.json's `engines`.
 * @param {string} version such as '20.19.0'
 * @returns {boolean}
 */
export function supportsNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24
}

/** @returns {boolean} whether node_modules is missing or older than the lock file */
export function dependenciesAreStale() {
  const installed = join(root, 'node_modules/.package-lock.json')
  return !existsSync(installed) || statSync(join(root, 'package-lock.json')).mtimeMs > statSync(installed).mtimeMs
}

/**
 * Checks Node's version, and installs the packages when they are missing or older than the lock file.
 * @returns {string | undefined} a sentence that says why the project cannot run here
 */
export function ensureDependencies() {
  if (!supportsNode(process.versions.node)) return `Patchbay needs ${NODE_RANGE}; this is ${process.versions.node}.`
  if (!dependenciesAreStale()) return undefined
  console.error('Installing dependencies (npm ci)…')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline'], {
    cwd: root,
    // stdout belongs to the command that needs them: `npm run -s patchbay -- export … > file`.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  return status === 0 ? undefined : 'npm ci failed; its messages are above.'
}

/** Ends the process when the dependencies cannot be had. */
export function requireDependencies() {
  const problem = ensureDependencies()
  if (problem === undefined) return
  console.error(problem)
  process.exit(2)
}
