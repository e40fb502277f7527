import { type Diagnostic, atPointer } from '../../diagnostics/index.ts'
import { base64DecodeBytes } from '../../java/index.ts'
import { parseJsonNode } from '../../json/index.ts'
import type { SampleRequest, TestCase } from '../model.ts'
import type { MethodInProject } from './methodInProject.ts'

/**
 * Samples whose request says that its body is JSON, or says nothing, and whose body is not; and samples whose request or
 * answer is said to be base64 and is not.
 */
export function sampleBodies({ method, pointer }: MethodInProject): readonly Diagnostic[] {
  return method.testCases.flatMap((testCase, index) => {
    const { name, request, backend } = testCase
    const at = `${pointer}/testCases/${index}`
    return [
      ...notBase64(`The body of sample ${name}`, request, `${at}/request/body`, method.id),
      ...notBase64(`The backend’s body of sample ${name}`, backend, `${at}/backend/body`, method.id),
      ...notJson(testCase, `${at}/request/body`, method.id),
    ]
  })
}

type Body = Pick<SampleRequest, 'body' | 'isBase64Encoded'>

function notBase64(what: string, given: Body | undefined, at: string, method: string): readonly Diagnostic[] {
  if (!given?.isBase64Encoded) return []
  const decoded = base64DecodeBytes(given.body)
  if (decoded.kind !== 'invalid') return []
  const words = {
    message: `${what} is not base64: ${decoded.message}.`,
    hint: 'Write the base64 of the bytes that are meant.',
  }
  return [atPointer('project/sample-not-base64', 'warning', at, words, method)]
}

function notJson(testCase: TestCase, at: string, method: string): readonly Diagnostic[] {
  const { name, request } = testCase
  if (request.body === '' || request.isBase64Encoded || !saysJson(testCase)) return []
  const problem = parseJsonNode(request.body).diagnostics.find(({ severity }) => severity === 'error')
  if (problem === undefined) return []
  const words = {
    message: `The body of sample ${name} is not JSON: ${problem.message}`,
    ...(problem.hint !== undefined && { hint: problem.hint }),
  }
  return [atPointer('project/sample-not-json', 'warning', at, words, method)]
}

function saysJson({ request }: TestCase): boolean {
  const contentType = request.headers.findLast(({ name }) => name.toLowerCase() === 'content-type')?.value
  return contentType === undefined || /^application\/(?:[^;]+\+)?json\b/i.test(contentType)
}
