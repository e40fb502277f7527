// node --expose-gc benchRun.mjs <a bundled benchmark> <wall or cpu>: prints its groups with the fastest run of each
// benchmark, as JSON. The processor's time is what two sizes are compared by: a busy machine interrupts long runs only.
import { pathToFileURL } from 'node:url'
import { groups } from './benchRegistry.mjs'

/** @typedef {import('./benchRegistry.mjs').Registered} Registered */

/** Rounds in which the benchmarks of a group take turns, so that what else the machine does falls on all of them. */
const ROUNDS = 50
const WARMUP_MS = 400
/** As many runs are timed at once as take about this long, so that each pays for the garbage it makes. */
const BATCH_MS = 3

const [, , bundle = '', clock = 'wall'] = process.argv
await import(pathToFileURL(bundle).href)
const timed = groups.map(({ name, benchmarks }) => ({ name, benchmarks: timeGroup(benchmarks) }))
console.log(JSON.stringify(timed))

/**
 * @param {readonly Registered[]} benchmarks
 * @returns {readonly { readonly name: string, readonly min: number }[]} `min` in milliseconds
 */
function timeGroup(benchmarks) {
  const batches = benchmarks.map((each) => batchOf(each))
  const mins = benchmarks.map(() => Infinity)
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, { run, options }] of benchmarks.entries()) {
      if (options.iterations !== undefined && round >= options.iterations) continue
      mins[i] = Math.min(mins[i] ?? Infinity, meanOf(run, batches[i] ?? 1))
    }
  }
  return benchmarks.map(({ name }, i) => ({ name, min: mins[i] ?? Infinity }))
}

/**
 * Warms a benchmark up.
 * @param {Registered} each
 * @returns {number} its runs in a batch
 */
function batchOf({ run, options }) {
  if (options.iterations !== undefined) return 1
  const end = performance.now() + WARMUP_MS
  let fastest = Infinity
  while (performance.now() < end) {
    const start = performance.now()
    run()
    fastest = Math.min(fastest, performance.now() - start)
  }
  return Math.max(1, Math.round(BATCH_MS / fastest))
}

/**
 * @param {() => void} run
 * @param {number} times
 * @returns {number} milliseconds a run
 */
function meanOf(run, times) {
  // Nobody pays for the garbage of the one before. A major collection would take compiled code with it.
  globalThis.gc?.({ type: 'minor' })
  const start = now()
  for (let i = 0; i < times; i++) run()
  return (now() - start) / times
}

/** @returns {number} milliseconds */
function now() {
  if (clock === 'wall') return performance.now()
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
