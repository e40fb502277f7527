// Writes public/schema/project.schema.json, the JSON Schema of the project file, from the model. The build runs it.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './root.mjs'

export const schemaFile = join(root, 'public/schema/project.schema.json')

/** @returns {Promise<string>} the text that the file ought to have */
export async function printSchema() {
  const { runnerImport } = await import('vite')
  const source = join(root, 'app/core/project/index.ts')
  // The runner sets NODE_ENV to development where it is unset, and the build after it would take React's own checks in.
  const environment = process.env['NODE_ENV']
  process.env['NODE_ENV'] = environment ?? 'production'
  const { module } = await runnerImport(source, { root, configFile: false, logLevel: 'error' })
  if (environment === undefined) delete process.env['NODE_ENV']
  return `${JSON.stringify(module.projectJsonSchema(), null, 2)}\n`
}

/** Leaves a file that is up to date untouched. @returns {Promise<void>} */
export async function writeSchema() {
  const text = await printSchema()
  const before = await readFile(schemaFile, 'utf8').catch(() => '')
  if (before === text) return
  await mkdir(dirname(schemaFile), { recursive: true })
  await writeFile(schemaFile, text)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await writeSchema()
