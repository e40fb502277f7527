import { describe, expect, it } from 'vitest'
import { countPlaywright, countVitest } from './count.mjs'

describe('countVitest', () => {
  it('counts each test once', () => {
    const testResults = [
      { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
      { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
    ]
    expect(countVitest({ numPassedTests: 3, numFailedTests: 1, testResults })).toEqual({ passed: 3, failed: 1 })
  })

  it('counts a file that could not be loaded as a failed test', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }]
    expect(countVitest({ numPassedTests: 0, numFailedTests: 0, testResults })).toEqual({ passed: 0, failed: 1 })
  })

  it('counts nothing where there is no report', () => {
    expect(countVitest(undefined)).toEqual({ passed: 0, failed: 0 })
  })
})

describe('countPlaywright', () => {
  it('counts what passed only on its retry as passed, and names it flaky', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 0 }
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 7, failed: 1, flaky: 2 })
  })

  it('counts an error outside of any test', () => {
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }
    expect(countPlaywright({ stats, errors: [{ message: 'no tests found' }] })).toEqual({
      passed: 0,
      failed: 1,
      flaky: 0,
    })
  })
})
