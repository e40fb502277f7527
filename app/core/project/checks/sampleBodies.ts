import { type Diagnostic, atPointer } from '../../diagnostics/index.ts'
import { parseJsonNode } from '../../json/index.ts'
import type { TestCase } from '../model.ts'
import type { MethodInProject } from './methodInProject.ts'

/** Samples that say their body is JSON, or say nothing, and whose body is not. */
export function sampleBodies({ method, pointer }: MethodInProject): readonly Diagnostic[] {
  return method.testCases.flatMap((testCase, index) => {
    if (testCase.request.body === '' || testCase.request.isBase64Encoded || !saysJson(testCase)) return []
    const problem = parseJsonNode(testCase.request.body).diagnostics.find(({ severity }) => severity === 'error')
    if (problem === undefined) return []
    const words = {
      message: `The body of sample ${testCase.name} is not JSON: ${problem.message}`,
      ...(problem.hint !== undefined && { hint: problem.hint }),
    }
    return [
      atPointer('project/sample-not-json', 'warning', `${pointer}/testCases/${index}/request/body`, words, method.id),
    ]
  })
}

function saysJson({ request }: TestCase): boolean {
  const contentType = request.headers.findLast(({ name }) => name.toLowerCase() === 'content-type')?.value
  return contentType === undefined || /^application\/(?:[^;]+\+)?json\b/i.test(contentType)
}
