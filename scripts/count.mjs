// Counts tests in the JSON reports of vitest and Playwright.
import { readFileSync } from 'node:fs'

/** @typedef {{ readonly passed: number, readonly failed: number, readonly flaky?: number }} Count */

/**
 * @param {string} path of a report
 * @returns {unknown} undefined when the runner wrote none
 */
export function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined // no report, or half of one: the runner broke off, and its step has failed
  }
}

/**
 * @param {unknown} report of vitest's json reporter
 * @returns {Count} a file that could not be loaded counts as one failed test
 */
export function countVitest(report) {
  if (!isRecord(report) || !Array.isArray(report['testResults'])) return { passed: 0, failed: 0 }
  const brokenFiles = report['testResults'].filter(
    (file) => isRecord(file) && file['status'] === 'failed' && !hasFailedTest(file['assertionResults']),
  )
  return { passed: count(report['numPassedTests']), failed: count(report['numFailedTests']) + brokenFiles.length }
}

/**
 * @param {unknown} report of Playwright's json reporter
 * @returns {Count} a test that passed only on its retry has passed and is counted as flaky too; each error outside of any test
 *   is a failure
 */
export function countPlaywright(report) {
  if (!isRecord(report) || !isRecord(report['stats'])) return { passed: 0, failed: 0 }
  const { expected, unexpected, flaky } = report['stats']
  const outside = Array.isArray(report['errors']) ? report['errors'].length : 0
  return { passed: count(expected) + count(flaky), failed: count(unexpected) + outside, flaky: count(flaky) }
}

/** @param {unknown} tests @returns {boolean} */
function hasFailedTest(tests) {
  return Array.isArray(tests) && tests.some((test) => isRecord(test) && test['status'] === 'failed')
}

/** @param {unknown} value @returns {number} */
const count = (value) => (typeof value === 'number' ? value : 0)

/** @param {unknown} value @returns {value is Record<string, unknown>} */
const isRecord = (value) => typeof value === 'object' && value !== null
