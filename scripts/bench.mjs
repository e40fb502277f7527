// npm run bench: the core, bundled as it ships, against JSON.parse + JSON.stringify and velocityjs in turns of one process,
// and against Java's Velocity where the oracle is at hand (PATCHBAY_ORACLE names its script). Prints how many times as
// fast the core is: ratios travel between machines, times do not. The fastest of all runs counts on each side, since a
// busy machine only ever adds time. `npm run bench -- engine` runs only the files with that in their name.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { requireDependencies } from './dependencies.mjs'
import { root } from './root.mjs'

/** @typedef {{ readonly name: string, readonly min: number }} Benchmark `min` in milliseconds */
/** @typedef {{ readonly name: string, readonly benchmarks: readonly Benchmark[] }} Group */
/** @typedef {{ readonly name: string, readonly template: string, readonly body: string, readonly timed: string, readonly toReach: { readonly json?: number, readonly velocityjs?: number, readonly jvm?: number } }} EngineCase as in app/core/testing/engineCases.ts */
/** @typedef {Partial<Record<string, number>>} Times fastest run in milliseconds, by who ran */

const ORACLE = process.env['PATCHBAY_ORACLE'] ?? join(root, '../shared/oracle/oracle.sh')
/** Java's Velocity answers with the mean of a batch: this many batches, of about this long. */
const BATCHES = 5
const BATCH_MS = 500

requireDependencies()
const { bundleBenchmarks } = await import('./benchBundle.mjs')
const wanted = process.argv[2] ?? ''
const bundles = (await bundleBenchmarks()).filter((bundle) => bundle.includes(wanted))

const { runnerImport } = await import('vite')
const source = join(root, 'app/core/testing/engineCases.ts')
/** @type {{ module: { engineCases: readonly EngineCase[] } }} */
const { module } = await runnerImport(source, { root, configFile: false, logLevel: 'error' })

const engine = new Map(module.engineCases.map((each) => [each.name, each]))
for (const bundle of bundles) {
  const isScale = bundle.endsWith('Scale.bench.mjs')
  // With room for what is young, so that its moving does not come in as a step between two sizes.
  const node = isScale ? ['--expose-gc', '--max-semi-space-size=128'] : ['--expose-gc']
  const clock = isScale ? 'cpu' : 'wall'
  const run = spawnSync(process.execPath, [...node, join(root, 'scripts/benchRun.mjs'), bundle, clock], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (run.status !== 0) process.exit(run.status ?? 1)
  /** @type {readonly Group[]} */
  const groups = JSON.parse(run.stdout)
  for (const group of groups) printGroup(group)
}
if (!existsSync(ORACLE)) console.log(`Java's Velocity was not timed: there is no ${ORACLE} (PATCHBAY_ORACLE).`)

/** @param {Group} group */
function printGroup({ name, benchmarks }) {
  const unit = / by the (\w+)$/.exec(name)?.[1]
  if (unit !== undefined) {
    printScale(name, unit, benchmarks)
    return
  }
  const each = engine.get(name)
  /** @type {Times} */
  const times = Object.fromEntries(benchmarks.map((one) => [one.name, one.min]))
  const java = each === undefined ? undefined : timeOfJava(each, times['Patchbay'] ?? BATCH_MS)
  printCase(name, java === undefined ? times : { ...times, "Java's Velocity": java }, each?.toReach ?? {})
}

/**
 * What one unit costs at each size: the same where cost is linear.
 * @param {string} name
 * @param {string} unit
 * @param {readonly Benchmark[]} benchmarks by their sizes
 */
function printScale(name, unit, benchmarks) {
  const costs = benchmarks.map(({ name: size, min }) => ({ size, micros: (min * 1000) / Number(size) }))
  const shown = costs.map(({ size, micros }) => `${micros.toPrecision(3)} µs at ${size}`)
  const growth = (costs.at(-1)?.micros ?? 0) / (costs[0]?.micros ?? 1)
  console.log(`${name}\n  a ${unit}: ${shown.join(', ')}; last to first ${growth.toPrecision(2)}`)
}

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
    const aim = what === 'Patchbay' ? toReach : {}
    const ratios = [
      ratio('JSON', json, ms, aim.json),
      ratio('velocityjs', velocityjs, ms, aim.velocityjs),
      ratio("Java's Velocity", jvm, ms, aim.jvm),
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
