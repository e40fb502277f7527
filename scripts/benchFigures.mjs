// How measured times are told.

/** @param {readonly number[]} values @param {number} share 0 to 1 @returns {number} */
export function quantile(values, share) {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN
}

/** @param {readonly number[]} values @returns {number} */
export function middle(values) {
  return quantile(values, 0.5)
}

/** @param {readonly number[]} values in milliseconds @returns {string} */
export function listed(values) {
  return values.map((value) => value.toFixed(1)).join(' · ')
}

/** @param {readonly number[]} values in milliseconds @returns {string} */
export function spread(values) {
  return `p50 ${middle(values).toFixed(1)} ms, p95 ${quantile(values, 0.95).toFixed(1)} ms (${values.length})`
}
