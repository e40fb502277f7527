import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../../public/gallery')

/** The example projects that the app ships, by file name. */
export const gallery: ReadonlyMap<string, string> = new Map(
  readdirSync(folder)
    .filter((name) => name.endsWith('.patchbay.json'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
)
