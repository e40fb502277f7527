// npm run conformance [-- DIR]: runs every case file of a folder and prints a line `FILE passed/taken of total` for
// each; below it one for each dialect or kind where there are several, and the cases that are not taken with the reason.
// By default the project's own files and the optional further ones, each text once. What a case means is decided in
// app/core/testing/conformance.ts, which the unit tests use too.
import { readFileSync, readdirSync, existsSync } from 'node:fs'
import { basename, join, relative, resolve } from 'node:path'
import { caseFolder } from './cases.mjs'
import { requireDependencies } from './dependencies.mjs'
import { root } from './root.mjs'

/**
 * CaseFileReport of app/core/testing/conformance.ts.
 * @typedef {{ readonly label: string, readonly total: number, readonly taken: number, readonly passed: number,
 *   readonly failures: readonly { readonly id: string, readonly message: string }[],
 *   readonly skipped?: readonly { readonly id: string, readonly message: string }[],
 *   readonly kinds?: readonly CaseFileReport[] }} CaseFileReport
 */

/** The folders of the project's own case files. */
const OWN_CASES = ['app/core/vtl/fixtures', 'app/core/jsonpath/fixtures'].map((folder) => join(root, folder))
const SHOWN_FAILURES = 10

requireDependencies()
const [asked] = process.argv.slice(2)
const base = process.env['INIT_CWD'] ?? process.cwd()
const folders = asked === undefined ? [...OWN_CASES, caseFolder()] : [resolve(base, asked)]
const files = folders.flatMap((folder) => (folder === undefined ? [] : caseFiles(folder)))
if (files.length === 0) {
  console.error(`No case files (*.json) in ${folders.join(', ')}.`)
  process.exit(2)
}

const { runnerImport } = await import('vite')
/** @type {{ module: { runCaseFile: (name: string, text: string) => readonly CaseFileReport[] } }} */
const { module: conformance } = await runnerImport(join(root, 'app/core/testing/conformance.ts'), { logLevel: 'error' })

/** @type {Set<string>} */
const done = new Set()
/** @type {string | undefined} */
let shownFolder
for (const file of files) {
  const text = readFileSync(file, 'utf8')
  if (done.has(text)) continue
  done.add(text)
  const folder = relative(base, join(file, '..'))
  if (folder !== shownFolder) console.log(`${folder === '' ? '.' : folder}:`)
  shownFolder = folder
  print(basename(file), conformance.runCaseFile(basename(file), text))
}

/**
 * A case that is run in two dialects has passed where it passes in both.
 * @param {string} file
 * @param {readonly CaseFileReport[]} reports
 */
function print(file, reports) {
  const failures = reports.flatMap((report) => report.failures)
  const taken = Math.max(0, ...reports.map((report) => report.taken))
  const passed = taken - new Set(failures.map(({ id }) => id)).size
  console.log(`${file} ${passed}/${taken} of ${reports[0]?.total ?? 0}`)
  if (reports.length > 1)
    for (const report of reports) console.log(`  ${report.label} ${report.passed}/${report.taken}`)
  for (const { label, passed: ok, taken: of, total } of reports[0]?.kinds ?? [])
    console.log(`  ${label} ${ok}/${of} of ${total}`)
  for (const { id, message } of reports[0]?.skipped ?? []) console.log(`  – ${id}: ${message}`)
  for (const { id, message } of failures.slice(0, SHOWN_FAILURES)) console.log(`  ✗ ${id}: ${message}`)
  if (failures.length > SHOWN_FAILURES) console.log(`  … and ${failures.length - SHOWN_FAILURES} more`)
  if (failures.length > 0) process.exitCode = 1
}

/** @param {string} folder @returns {string[]} */
function caseFiles(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(folder, name))
}
