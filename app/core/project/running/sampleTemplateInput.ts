import { requestTemplateInput, type TemplateInput } from '../../apigateway/index.ts'
import { JavaMap } from '../../java/index.ts'
import { jsonToJava } from '../../json/index.ts'
import type { Project, ProjectMethod, TestCase } from '../model.ts'
import { clientRequestOf } from './clientRequestOf.ts'
import { stageVariablesOf } from './stageVariablesOf.ts'
import { toRestApi } from './toRestApi.ts'

/**
 * What a template of a method reads when the sample is sent, made anew by each call: in a response template the body is
 * the one that the sample's backend answers. The method must be the project's.
 */
export function sampleTemplateInput(
  project: Project,
  method: ProjectMethod,
  sample: TestCase,
  side: 'request' | 'response',
): () => TemplateInput {
  const { restApi, methods } = toRestApi(project)
  const compiled = methods.get(method.id)
  const context = jsonToJava(sample.context ?? {})
  return () => {
    if (compiled === undefined) return {}
    const input = {
      restApi,
      method: compiled.method,
      request: clientRequestOf(method, sample),
      context: context instanceof JavaMap ? context : new JavaMap(),
      stageVariables: stageVariablesOf(project, sample),
    }
    return requestTemplateInput(input, side === 'request' ? sample.request.body : (sample.backend?.body ?? ''))
  }
}
