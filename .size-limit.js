// Budgets of the built app, in kB of gzip. Which chunks are fetched before the example's preview shows is read from the
// build's manifest, so that a chunk cannot leave a budget by being renamed.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('.', import.meta.url))
const dist = join(root, 'dist')
/** @type {Partial<Record<string, { file: string, imports?: string[], isDynamicEntry?: boolean }>>} */
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))

/**
 * @param {string} key of the manifest
 * @param {Set<string>} seen
 * @returns {string[]} the keys of the chunk and of all that it imports statically
 */
function closure(key, seen = new Set()) {
  if (seen.has(key)) return []
  seen.add(key)
  return [key, ...(manifest[key]?.imports ?? []).flatMap((imported) => closure(imported, seen))]
}

/** @param {readonly string[]} keys @returns {string[]} the scripts among their files */
function scriptsOf(keys) {
  const files = new Set(keys.map((key) => manifest[key]?.file ?? ''))
  return [...files].filter((file) => file.endsWith('.js')).map((file) => join(dist, file))
}

const initial = closure('index.html')
const monaco = Object.keys(manifest)
  .filter((key) => key.startsWith('app/monaco/') && manifest[key]?.isDynamicEntry === true)
  .flatMap((key) => closure(key))
  .filter((key) => !initial.includes(key))

const workerFolder = join(dist, 'assets/workers')
/** @param {string} name the first part of a worker's file name @returns {string[]} */
function workersNamed(name) {
  const files = existsSync(workerFolder) ? readdirSync(workerFolder) : []
  return files.filter((file) => file.startsWith(name) && file.endsWith('.js')).map((file) => join(workerFolder, file))
}

/**
 * A worker's chunks are in no manifest: what it imports statically is read from its text. `import(…)` is fetched later.
 * @param {string} file of a built script
 * @param {Set<string>} seen
 * @returns {string[]} the script and all that it imports statically
 */
function withStaticImports(file, seen = new Set()) {
  if (seen.has(file)) return []
  seen.add(file)
  const imports = readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*(["'`])(\.{1,2}\/[^"'`]+\.js)\1/g)
  return [file, ...[...imports].flatMap(([, , path = '']) => withStaticImports(join(dirname(file), path), seen))]
}

/**
 * A budget whose files cannot be found would pass over nothing: that is an error as soon as there is a source for them.
 * @param {string} name
 * @param {readonly string[]} path of the built files
 * @param {string} limit
 * @param {string} source the file that makes the budget due
 */
function budget(name, path, limit, source) {
  if (path.length > 0) return [{ name, path, limit, gzip: true }]
  if (existsSync(join(root, source))) throw new Error(`${source} is there, but the build has no chunk for "${name}".`)
  return []
}

const preview = workersNamed('preview').flatMap((file) => withStaticImports(file))
const language = workersNamed('language').flatMap((file) => withStaticImports(file))

export default [
  ...budget('all JavaScript until the example shows', [...scriptsOf(initial), ...preview], '260 kB', 'index.html'),
  ...budget('Monaco, lazy', scriptsOf(monaco), '880 kB', 'app/monaco/index.ts'),
  ...budget("Monaco's worker", workersNamed('editor.worker'), '100 kB', 'app/monaco/index.ts'),
  // Fetched with Monaco. It holds the engine and the compiler, as a hover runs the template up to where it points.
  ...budget('language worker', language, '147 kB', 'app/workers/language.worker.ts'),
  // Not the 80 kB once aimed at: docs/decisions/007-size.md says what it holds, and what it fetches later.
  ...budget('preview worker', preview, '106 kB', 'app/workers/preview.worker.ts'),
]
