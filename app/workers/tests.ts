import { edgeSamples, expectationOf, type Project, runTestCases, type TestCaseResult } from '../core/project/index.ts'
import type { Progress } from './protocol.ts'
import type { TestsRequest, TestVerdict } from './testsJob.ts'

/** Runs test cases as `patchbay test` does, telling each method as it begins. */
export function testsJob(payload: string, report: (progress: Progress) => void): string {
  const request = JSON.parse(payload) as TestsRequest
  const projectOf = (methods: Project['methods']): Project => ({ version: 1, api: request.api, methods })
  if (request.ask === 'edge-samples') return JSON.stringify(edgeSamples(projectOf([request.method]), request.method))
  const verdicts = request.methods.flatMap((method, index) => {
    report({ step: `${method.verb} ${method.path}`, share: index / request.methods.length })
    return runTestCases(projectOf([method])).map(verdictOf)
  })
  return JSON.stringify(verdicts)
}

function verdictOf({ method, testCase, kind, differences, outcome }: TestCaseResult): TestVerdict {
  const seen = expectationOf(outcome)
  return { method, testCase, kind, differences, ...(seen && { seen }) }
}
