import type { RestApi } from '../../apigateway/index.ts'
import type { Diagnostic } from '../../diagnostics/index.ts'
import type { Id } from '../../mapping/index.ts'
import type { Project } from '../model.ts'
import { inheriting } from '../sharing/apiDefaults.ts'
import { compiledMethod, type CompiledMethod } from './compiledMethod.ts'

export interface CompiledProject {
  readonly restApi: RestApi
  readonly methods: ReadonlyMap<Id, CompiledMethod>
  readonly diagnostics: readonly Diagnostic[]
}

/** The project in AWS's own shapes. What cannot be said there is a diagnostic at its rule, and is left out. */
export function toRestApi(project: Project): CompiledProject {
  const methods = new Map(project.methods.map((method) => [method.id, compiledMethod(inheriting(method, project.api))]))
  const compiled = [...methods.values()]
  const { name, models, binaryMediaTypes, gatewayResponses = [] } = project.api
  const restApi: RestApi = {
    name,
    models: [...models, ...compiled.flatMap((method) => method.models)],
    binaryMediaTypes,
    gatewayResponses: gatewayResponses.map(({ type, statusCode, parameters, templates }) => ({
      type,
      ...(statusCode !== undefined && { statusCode }),
      responseParameters: new Map(parameters.map((parameter) => [parameter.name, parameter.value])),
      responseTemplates: new Map(templates.map(({ key, vtl }) => [key, vtl])),
    })),
  }
  return { restApi, methods, diagnostics: compiled.flatMap((method) => method.diagnostics) }
}
