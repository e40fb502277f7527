// What `vitest` is to a benchmark of the bundled core: `bench` and `describe` only note down, benchRun.mjs runs.

/** @typedef {{ readonly iterations?: number }} Options how often it is run at least, where runs are long */
/** @typedef {{ readonly name: string, readonly run: () => void, readonly options: Options }} Registered */

/** @type {{ readonly name: string, readonly benchmarks: Registered[] }[]} */
export const groups = []

/**
 * @param {string} name
 * @param {() => void} define
 */
export function describe(name, define) {
  groups.push({ name, benchmarks: [] })
  define()
}

/**
 * @param {string} name
 * @param {() => void} run
 * @param {Options} [options]
 */
export function bench(name, run, options = {}) {
  groups.at(-1)?.benchmarks.push({ name, run, options })
}
