import { bench, describe } from 'vitest'
import { check, type Project, simulateMethod, targetValues, toRestApi, traceOutcome } from '../project/index.ts'
import { typicalProject } from './typicalProject.ts'

const { project, method, sample } = typicalProject()

/** The project as after an edit: nothing that is remembered of the method holds any more. */
function edited(): Project {
  return { ...project, methods: [{ ...method }] }
}

function simulated(after: Project, traced: boolean) {
  const outcome = simulateMethod(after, method.id, sample, { traced })
  if (outcome.kind !== 'request') throw new Error(`the typical method gives ${outcome.kind}`)
  return outcome
}

/** What the preview's worker does for one keystroke. */
function preview(): number {
  const after = edited()
  const outcome = simulated(after, true)
  return traceOutcome(after, method.id, sample, outcome).length + targetValues(after, method.id, sample, outcome).size
}

describe('a method of ten mapped fields and a body of 2 kB', () => {
  bench('compile', () => void toRestApi(edited()))
  bench('compile and simulate', () => void simulated(edited(), false))
  bench('compile, simulate and trace', () => void preview())
  bench('check', () => void check(edited()))
  bench('JSON', () => void JSON.stringify(JSON.parse(sample.request.body)))
})
