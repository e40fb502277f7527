// npm run mutants [WORD]: puts each fault of app/core/testing/mutants.json into a copy of the source and runs the tests that are to
// notice. Fails where one does not. With a word, only the faults whose description has it.
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { requireDependencies } from './dependencies.mjs'
import { root } from './root.mjs'

/** @typedef {{ fault: string, file: string, search: string, replace: string, tests: string[] }} Mutant */

/** What is made, and what is linked instead. */
const left = new Set(['.git', 'node_modules', 'dist', 'dist-cli', 'test-results', 'playwright-report'])

requireDependencies()
const [word = ''] = process.argv.slice(2)
/** @type {Mutant[]} */
const mutants = JSON.parse(readFileSync(join(root, 'app/core/testing/mutants.json'), 'utf8'))
const copy = mkdtempSync(join(tmpdir(), 'patchbay-mutants-'))
let survived = 0
try {
  for (const path of readdirSync(root).filter((name) => !left.has(name))) {
    cpSync(join(root, path), join(copy, path), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  for (const mutant of mutants.filter(({ fault }) => fault.includes(word))) {
    const began = performance.now()
    const killed = await isKilled(mutant)
    if (!killed) survived++
    console.log(
      `${killed ? 'killed  ' : 'SURVIVED'} ${mutant.fault} (${((performance.now() - began) / 1000).toFixed(0)} s)`,
    )
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
console.log(survived === 0 ? 'All killed.' : `${survived} survived.`)
process.exitCode = survived === 0 ? 0 : 1

/**
 * @param {Mutant} mutant
 * @returns {Promise<boolean>} whether a test fails with the fault
 */
async function isKilled({ file, search, replace, tests }) {
  const path = join(copy, file)
  const source = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    source.replace(search, () => replace),
  )
  const failed = await failingTests(tests)
  writeFileSync(path, source)
  return failed
}

/**
 * @param {readonly string[]} tests folders or files
 * @returns {Promise<boolean>}
 */
function failingTests(tests) {
  const args = ['run', '--bail=1', '--reporter=json', '--project=unit', ...tests]
  return new Promise((resolve, reject) => {
    const child = spawn(join(copy, 'node_modules/.bin/vitest'), args, {
      cwd: copy,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let report = ''
    child.stdout.on('data', (/** @type {Buffer} */ chunk) => void (report += chunk.toString('utf8')))
    // Killed is only what a test noticed: where none ran, the copy is at fault.
    child.on('close', () => {
      if (/"numTotalTests":0,/.test(report)) reject(new Error(`No test ran: ${report.slice(0, 500)}`))
      else resolve(/"numFailedTests":[1-9]/.test(report))
    })
  })
}
