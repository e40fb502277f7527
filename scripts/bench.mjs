// npm run bench: the core against JSON.parse + JSON.stringify and velocityjs in one run of Vitest, and against Java's
// Velocity where the oracle is at hand (PATCHBAY_ORACLE names its script). Prints how many times as fast the core is:
// ratios travel between machines, times do not. The fastest of all runs counts on each side, since a busy machine only
// ever adds time.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { requireDependencies } from './dependencies.mjs'
import { root } from './root.mjs'

/** @typedef {{ readonly name: string, readonly min: number }} Benchmark `min` in milliseconds */
/** @typedef {{ readonly fullName: string, readonly benchmarks: readonly Benchmark[] }} Group */
/** @typedef {{ readonly name: string, readonly template: string, readonly body: string, readonly timed: string, readonly toReach: { readonly json?: number, readonly velocityjs?: number, readonly jvm?: number } }} EngineCase as in app/core/testing/engineCases.ts */
/** @typedef {Partial<Record<string, number>>} Times fastest run in milliseconds, by who ran */

const ORACLE = process.env['PATCHBAY_ORACLE'] ?? join(root, '../shared/oracle/oracle.sh')
/** Java's Velocity answers with the mean of a batch: this many batches, of about this long. */
const BATCHES = 5
const BATCH_MS = 500

requireDependencies()
const report = join(root, 'node_modules/.cache/patchbay/bench.json')
mkdirSync(dirname(report), { recursive: true })
const vitest = [join(root, 'node_modules/vitest/vitest.mjs'), 'bench', '--run', '--project', 'unit']
const { status } = spawnSync(process.execPath, [...vitest, `--outputJson=${report}`], { cwd: root, stdio: 'inherit' })
if (status !== 0) process.exit(status ?? 1)

const { runnerImport } = await import('vite')
const source = join(root, 'app/core/testing/engineCases.ts')
/** @type {{ module: { engineCases: readonly EngineCase[] } }} */
const { module } = await runnerImport(source, { root, configFile: false, logLevel: 'error' })

/** @type {{ files: readonly { groups: readonly Group[] }[] }} */
const { files } = JSON.parse(readFileSync(report, 'utf8'))
const engine = new Map(module.engineCases.map((each) => [each.name, each]))
console.log('')
for (const { fullName, benchmarks } of files.flatMap(({ groups }) => groups)) {
  const name = fullName.split(' > ').at(-1) ?? fullName
  const each = engine.get(name)
  /** @type {Times} */
  const times = Object.fromEntries(benchmarks.map((one) => [one.name, one.min]))
  const java = each === undefined ? undefined : timeOfJava(each, times['Patchbay'] ?? BATCH_MS)
  printCase(name, java === undefined ? times : { ...times, "Java's Velocity": java }, each?.toReach ?? {})
}
if (!existsSync(ORACLE)) console.log(`Java's Velocity was not timed: there is no ${ORACLE} (PATCHBAY_ORACLE).`)

/**
 * @param {string} name
 * @param {Times} times
 * @param {Partial<EngineCase['toReach']>} toReach
 */
function printCase(name, times, toReach) {
  const { velocityjs, "Java's Velocity": jvm } = times
  const json = Object.entries(times).find(([who]) => who.startsWith('JSON'))?.[1]
  const others = new Set([json, velocityjs, jvm])
  console.log(name)
  for (const [what, ms] of Object.entries(times)) {
    if (ms === undefined || others.has(ms)) continue
    const ratios = [
      ratio('JSON', json, ms, toReach.json),
      ratio('velocityjs', velocityjs, ms, toReach.velocityjs),
      ratio("Java's Velocity", jvm, ms, toReach.jvm),
    ]
    console.log(`  ${what}: ${ms.toPrecision(3)} ms; ${ratios.filter((text) => text !== '').join(', ')}`)
  }
}

/**
 * @param {string} whose
 * @param {number | undefined} theirs
 * @param {number} ours
 * @param {number | undefined} least
 */
function ratio(whose, theirs, ours, least) {
  if (theirs === undefined) return ''
  return `${(theirs / ours).toPrecision(2)} × ${whose}${least === undefined ? '' : ` (to reach: ${least})`}`
}

/**
 * @param {EngineCase} each
 * @param {number} ours milliseconds, to choose the length of a batch by
 * @returns {number | undefined} milliseconds of a run; undefined without the oracle
 */
function timeOfJava({ name, template, body, timed }, ours) {
  if (!existsSync(ORACLE)) return undefined
  const repeat = Math.max(3, Math.round(BATCH_MS / ours / 4))
  // What is under a false #if is read and not rendered.
  const text = timed === 'parse' ? `#if(false)\n${template}\n#end` : template
  const params = { path: {}, querystring: {}, header: {} }
  const line = JSON.stringify({ id: name, template: text, body, params, repeat })
  const run = spawnSync('sh', [ORACLE, '--mode', 'aws'], {
    input: `${line}\n`.repeat(BATCHES),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const rates = run.stdout
    .split('\n')
    .filter((answer) => answer !== '')
    .map((answer) => Number(JSON.parse(answer).perSecond))
  const best = Math.max(...rates)
  return Number.isFinite(best) ? 1000 / best : undefined
}
