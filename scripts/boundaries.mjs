// npm run boundaries: the layers of app/. A cruise that saw nothing finds no violation either (dependency-cruiser reads
// TypeScript only with a compiler it knows), so every source file on disk must have been cruised.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './root.mjs'

const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
const { stdout, stderr } = spawnSync(
  process.execPath,
  [depcruise, '--config', '.dependency-cruiser.cjs', '--output-type', 'json', 'app'],
  { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 },
)
if (stdout === '') {
  console.error(stderr)
  process.exit(1)
}

/** @type {{ modules: { source: string }[], summary: { violations: { from: string, to: string, rule: { name: string } }[] } }} */
const { modules, summary } = JSON.parse(stdout)
const comments = await readComments()
for (const { from, to, rule } of summary.violations) {
  console.log(`${rule.name}: ${from}${from === to ? '' : ` → ${to}`}\n  ${comments.get(rule.name) ?? ''}`)
}

const cruised = new Set(modules.map(({ source }) => source))
const unseen = sourceFiles().filter((file) => !cruised.has(file))
for (const file of unseen) console.log(`not cruised: ${file}`)

console.log(`${cruised.size} modules cruised, ${summary.violations.length} violations, ${unseen.length} unseen`)
process.exitCode = summary.violations.length + unseen.length === 0 && cruised.size > 0 ? 0 : 1

/** @returns {string[]} every TypeScript file below app/, relative to the repository, with forward slashes */
function sourceFiles() {
  return readdirSync(join(root, 'app'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

/** @returns {Promise<Map<string, string>>} rule name → the sentence that says what it asks */
async function readComments() {
  const { default: config } = await import('../.dependency-cruiser.cjs')
  return new Map(config.forbidden.map((rule) => [rule.name, rule.comment]))
}
