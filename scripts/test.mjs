// npm test: everything, on a fresh clone, alone. The last line is `N passed, N failed`, one count a test.
import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { describeCaseFolder } from './cases.mjs'
import { countPlaywright, countVitest, readReport } from './count.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { buildStep, endToEndStep, reports, runStep, runSteps, sizeStep, staticSteps, unitStep } from './steps.mjs'
import { seedOfTree } from './seed.mjs'

const began = performance.now()
const problem = ensureDependencies()
if (problem !== undefined) {
  console.error(problem)
  console.log('0 passed, 1 failed')
  process.exit(1)
}
mkdirSync(dirname(reports.vitest), { recursive: true })
for (const report of Object.values(reports)) rmSync(report, { force: true })
console.log(describeCaseFolder())
process.env['PATCHBAY_SEED'] ??= String(seedOfTree())
console.log(`Properties draw their cases from PATCHBAY_SEED=${process.env['PATCHBAY_SEED']}.`)

const results = [...(await runSteps(staticSteps)), await runStep(unitStep), await runStep(buildStep)]
if (results.at(-1)?.ok === true) results.push(await runStep(sizeStep), await runEndToEnd())

const unit = countVitest(readReport(reports.vitest))
const endToEnd = countPlaywright(readReport(reports.playwright))
// A step that is no test run, or a run that broke off before its first failure, counts as one failure.
const brokenSteps = results.filter(
  ({ name, ok }) =>
    !ok && !(name === unitStep.name && unit.failed > 0) && !(name === endToEndStep.name && endToEnd.failed > 0),
)
const passed = unit.passed + endToEnd.passed
const failed = unit.failed + endToEnd.failed + brokenSteps.length

console.log(`\nunit, property and conformance tests: ${unit.passed} passed, ${unit.failed} failed`)
const { flaky = 0 } = endToEnd
console.log(
  `end-to-end tests: ${endToEnd.passed} passed, ${endToEnd.failed} failed${flaky > 0 ? `, ${flaky} of the passed only on a retry` : ''}`,
)
for (const { name } of results.filter(({ ok }) => !ok)) console.log(`failed step: ${name}`)
console.log(`${((performance.now() - began) / 1000).toFixed(0)} s in all`)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1

/** @returns {Promise<import('./steps.mjs').StepResult>} */
async function runEndToEnd() {
  const { ensureBrowser } = await import('./browser.mjs')
  try {
    console.log(`Browser: ${await ensureBrowser()}`)
  } catch (error) {
    console.log(`✗ ${endToEndStep.name}: ${error instanceof Error ? error.message : String(error)}`)
    return { name: endToEndStep.name, ok: false, seconds: 0 }
  }
  return runStep(endToEndStep)
}
