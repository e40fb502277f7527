import { createTemplateVariables } from '../apigateway/index.ts'
import { JavaMap } from '../java/index.ts'
import { type ParsedTemplate, renderTemplate } from '../vtl/index.ts'

/** What is timed: a mapping template run over a body. Its length, so that nothing is left undone; a failure throws. */
export function renderedLength(template: string | ParsedTemplate, body: string, traced = false): number {
  const params = { path: new JavaMap(), querystring: new JavaMap(), header: new JavaMap() }
  const variables = createTemplateVariables({ body, params })
  const outcome = renderTemplate(template, { dialect: 'api-gateway', variables, traced })
  if (outcome.kind === 'failed') throw new Error(outcome.diagnostics[0]?.message)
  return outcome.output.length
}
