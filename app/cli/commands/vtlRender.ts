import { createTemplateVariables, type TemplateInput } from '../../core/apigateway/index.ts'
import { JavaMap } from '../../core/java/index.ts'
import { invariant } from '../../core/text/index.ts'
import { renderTemplate, type VtlDialect, type VtlValue } from '../../core/vtl/index.ts'
import { type CaseAnswer, runCases } from '../cases/runCases.ts'
import type { Command } from '../command.ts'
import type { ObjectReader } from '../input/objectReader.ts'

const DIALECTS = ['api-gateway', 'velocity-1.7'] as const satisfies readonly VtlDialect[]

/** `vtl render`: mapping templates rendered case by case. */
export const vtlRenderCommand: Command = {
  name: 'vtl render',
  usage: '[--dialect api-gateway|velocity-1.7] [FILE.jsonl|-]',
  summary: 'Render mapping templates, one case a line in, one answer a line out.',
  details: `A case: {"id": 1, "template": "Hello $name", "body": "{}", "params": {"path": {}, "querystring": {}, "header": {}},
"context": {}, "stageVariables": {}, "vars": {"name": "Kim"}}; all but template may be left out.
An answer: {"id": 1, "output": "Hello Kim"} or {"id": 1, "error": {"code", "message", "range": {"start", "end"}}}, the range in
the template. A case that fails is data: the exit code is 1 only for lines that are no cases.`,
  options: [{ name: 'dialect', value: 'DIALECT', summary: 'api-gateway, which is the default, or velocity-1.7.' }],
  operands: { least: 0, most: 1 },
  async run(given, host) {
    const asked = given.option('dialect') ?? 'api-gateway'
    const dialect = DIALECTS.find((known) => known === asked)
    if (dialect === undefined)
      return { wrongUsage: `There is no dialect "${asked}": there are ${DIALECTS.join(' and ')}.` }
    return runCases(host, given.operands[0] ?? '-', (reader) => renderCase(reader, dialect))
  },
}

function renderCase(given: ObjectReader, dialect: VtlDialect): CaseAnswer {
  const template = given.text('template')
  if (template === undefined) given.missing('template', 'A case of `vtl render` has the text of its template.')
  const outcome = renderTemplate(template ?? '', { dialect, variables: variablesOf(given) })
  if (outcome.kind === 'rendered') return { kind: 'answer', members: [['output', outcome.output]] }
  const error = outcome.diagnostics.find(({ severity }) => severity === 'error')
  invariant(error !== undefined, 'a template that fails says why')
  return { kind: 'error', error }
}

/** API Gateway's variables go over a case's own of the same name. */
function variablesOf(given: ObjectReader): ReadonlyMap<string, VtlValue> {
  const params = given.object('params')
  const [body, context, stageVariables] = [given.text('body'), given.map('context'), given.map('stageVariables')]
  const input: TemplateInput = {
    params: {
      path: params?.map('path') ?? new JavaMap(),
      querystring: params?.map('querystring') ?? new JavaMap(),
      header: params?.map('header') ?? new JavaMap(),
    },
    ...(body !== undefined && { body }),
    ...(context !== undefined && { context }),
    ...(stageVariables !== undefined && { stageVariables }),
  }
  const variables = new Map<string, VtlValue>()
  for (const [name, value] of given.map('vars')?.entries ?? []) if (typeof name === 'string') variables.set(name, value)
  for (const [name, value] of createTemplateVariables(input)) variables.set(name, value)
  return variables
}
