// Node's version and the installed packages. Imports nothing from node_modules: it runs before there are any.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

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
 * Ends the process with one sentence when Node is too old or the packages cannot be installed; installs them when
 * they are missing or older than the lock file.
 * @returns {'present' | 'installed'}
 */
export function ensureDependencies() {
  if (!supportsNode(process.versions.node)) {
    const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    console.error(`Patchbay needs Node ${engines.node}; this is ${process.versions.node}.`)
    process.exit(2)
  }
  if (!dependenciesAreStale()) return 'present'
  console.log('Installing dependencies (npm ci)…')
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline'], {
    cwd: root,
    // `npm start > log` shows the server's address alone on stdout.
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    console.error('npm ci failed; its messages are above.')
    process.exit(1)
  }
  return 'installed'
}
