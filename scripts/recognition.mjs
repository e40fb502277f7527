// npm run recognition -- DIR: turns every mapping template of a folder into a drawing and prints what share of them is
// proved to mean the same, and what share of their output rules own. A template is a `.vtl` file, or a `.json` file
// `{ "template": …, "key": "application/json", "side": "request" | "response" }`. --raw lists what stays as it is.
import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { requireDependencies } from './dependencies.mjs'
import { root } from './root.mjs'

/**
 * @typedef {{ readonly template: string, readonly key?: string, readonly side?: 'request' | 'response' }} Found
 * @typedef {{ readonly name: string, readonly proved: boolean, readonly owned: number, readonly repairs: number,
 *   readonly identical: boolean, readonly raws: readonly { readonly reason: string, readonly text: string }[],
 *   readonly printed: number }} Measured
 */

requireDependencies()
const [asked, ...flags] = process.argv.slice(2)
if (asked === undefined) {
  console.error('Which folder? npm run recognition -- DIR [--raw]')
  process.exit(2)
}
const folder = resolve(process.env['INIT_CWD'] ?? process.cwd(), asked)
const { runnerImport } = await import('vite')
/** @type {{ module: { measureTemplate: (name: string, found: Found) => Measured } }} */
const { module: recognition } = await runnerImport(join(root, 'app/core/testing/recognition.ts'), { logLevel: 'error' })

const names = readdirSync(folder).filter((name) => /\.(?:vtl|json)$/.test(name))
const all = names.map((name) => recognition.measureTemplate(name, read(name)))
for (const { name, proved, owned, repairs, identical, raws } of all) {
  const notes = [proved ? '' : 'NOT EQUAL', repairs > 0 ? `${repairs} repairs` : '', identical ? 'same bytes' : '']
  console.log(`${name}  ${percent(owned)} owned  ${notes.filter((note) => note !== '').join(', ')}`)
  if (flags.includes('--raw')) for (const { reason, text } of raws) console.log(`    ${reason}: ${text}`)
}
const reasons = new Map()
for (const { raws } of all) for (const { reason } of raws) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
for (const [reason, count] of [...reasons].sort(([, one], [, other]) => other - one))
  console.log(`${count} × ${reason}`)
const printed = all.reduce((sum, one) => sum + one.printed, 0)
const owned = all.reduce((sum, one) => sum + one.owned * one.printed, 0)
const mean = all.reduce((sum, one) => sum + one.owned, 0) / Math.max(1, all.length)
const proved = all.filter((one) => one.proved).length
console.log(
  `${proved} of ${all.length} equal or repaired; ${percent(owned / Math.max(1, printed))} of the output owned, ${percent(mean)} of a template's on average`,
)

/** @param {string} name @returns {Found} */
function read(name) {
  const text = readFileSync(join(folder, name), 'utf8')
  return name.endsWith('.json') ? JSON.parse(text) : { template: text }
}

/** @param {number} share */
function percent(share) {
  return `${(share * 100).toFixed(1)} %`
}
