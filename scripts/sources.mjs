// Tells whether a built thing is older than what it was built from.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { root } from './root.mjs'

/**
 * A hash over the path, size and modification time of every file below the given paths. Contents are not read: a
 * start must take well under a second.
 * @param {readonly string[]} paths files or folders, from the repository's folder
 * @returns {string}
 */
export function fingerprint(paths) {
  const hash = createHash('sha256')
  for (const path of paths) for (const file of filesBelow(resolve(root, path))) hash.update(file)
  return hash.digest('hex')
}

/**
 * @param {string} path absolute
 * @returns {string[]} one line a file: path, size, time
 */
function filesBelow(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return []
  if (!stat.isDirectory()) return [`${relative(root, path)} ${stat.size} ${stat.mtimeMs}\n`]
  return readdirSync(path)
    .sort()
    .filter((name) => !/\.(test|bench)\.tsx?$/.test(name))
    .flatMap((name) => filesBelow(join(path, name)))
}

/** @param {string} name of what was built @returns {string} the file that keeps its fingerprint */
const stampFile = (name) => join(root, 'node_modules/.cache/patchbay', `${name}.stamp`)

/**
 * @param {string} name of what was built
 * @returns {string | undefined} the fingerprint of the sources it was built from
 */
export function readStamp(name) {
  try {
    return readFileSync(stampFile(name), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/**
 * @param {string} name of what was built
 * @param {string} stamp the fingerprint taken before building, so that a change during the build counts as one after it
 */
export function writeStamp(name, stamp) {
  mkdirSync(dirname(stampFile(name)), { recursive: true })
  writeFileSync(stampFile(name), stamp)
}
