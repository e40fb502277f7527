import {
  check,
  edgeSamples,
  expectationOf,
  mappingRows,
  type Project,
  type ProjectMethod,
  runTestCases,
  suggestLines,
  type TestCaseResult,
} from '../core/project/index.ts'
import { drawingReport } from './drawingReport.ts'
import { exchangeAnswer } from './exchangeReport.ts'
import type { MethodHealth, MethodsAnswer, MethodsRequest, TestVerdict } from './methodsJob.ts'
import type { Progress } from './protocol.ts'

type Report = (progress: Progress) => void

/** Answers a request by the core that the command line runs, telling each method as it begins. */
export function methodsJob(payload: string, report: Report): string {
  return JSON.stringify(answer(JSON.parse(payload) as MethodsRequest, report))
}

function answer(request: MethodsRequest, report: Report): MethodsAnswer[MethodsRequest['ask']] {
  const projectOf = (methods: Project['methods']): Project => ({ version: 1, api: request.api, methods })
  switch (request.ask) {
    case 'edge-samples':
      return edgeSamples(projectOf([request.method]), request.method)
    case 'suggest':
      return suggestLines(projectOf([request.method]), request.method)
    case 'run':
      return eachOf(request.methods, report, (method) => runTestCases(projectOf([method])).map(verdictOf))
    case 'draw':
      return drawingReport(request)
    case 'exchange':
      return exchangeAnswer(request)
    case 'health':
      return eachOf(request.methods, report, (method) => [healthOf(projectOf([method]), method)])
  }
}

function eachOf<T>(
  methods: readonly ProjectMethod[],
  report: Report,
  ask: (method: ProjectMethod) => readonly T[],
): readonly T[] {
  return methods.flatMap((method, index) => {
    report({ step: `${method.verb} ${method.path}`, share: index / methods.length })
    return ask(method)
  })
}

function verdictOf({ method, testCase, kind, differences, outcome }: TestCaseResult): TestVerdict {
  const seen = expectationOf(outcome)
  return { method, testCase, kind, differences, ...(seen && { seen }) }
}

/** Problems of the API around it are every method's, and counted for none. */
function healthOf(project: Project, { id, ...method }: ProjectMethod): MethodHealth {
  const own = check(project).filter(({ at }) => at.kind !== 'pointer' || at.method !== undefined)
  const count = (severity: 'error' | 'warning'): number => own.filter((problem) => problem.severity === severity).length
  const mappings = mappingRows({ id, ...method }).length
  return { method: id, errors: count('error'), warnings: count('warning'), mappings }
}
