// The optional folder of further conformance cases: $PATCHBAY_CASES, else ../shared/cases beside the repository.
import { existsSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { root } from './root.mjs'

/** @returns {string | undefined} the folder's absolute path, where it exists */
export function caseFolder() {
  const folder = resolve(root, process.env['PATCHBAY_CASES'] ?? '../shared/cases')
  return existsSync(folder) ? folder : undefined
}

/** @returns {string} a line that says which further cases the tests will run */
export function describeCaseFolder() {
  const folder = caseFolder()
  if (folder === undefined) return 'Further cases: none (PATCHBAY_CASES names a folder of them); the own ones run.'
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return `Further cases: ${folder} (${files.length === 0 ? 'no case files' : files.join(', ')})`
}
