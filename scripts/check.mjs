// npm run check: what can be told without a build and a browser.
import { requireDependencies } from './dependencies.mjs'
import { runStep, runSteps, staticSteps, unitStep } from './steps.mjs'

requireDependencies()
const results = [...(await runSteps(staticSteps)), await runStep(unitStep)]
const failed = results.filter(({ ok }) => !ok)
console.log(failed.length === 0 ? '\nAll well.' : `\nFailed: ${failed.map(({ name }) => name).join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
