import { shownValue } from '../../apigateway/index.ts'
import {
  type DecompiledTemplate,
  type Id,
  type IdSource,
  type RecogniseHints,
  decompileTemplate,
} from '../../mapping/index.ts'
import type { CommandOf } from '../command.ts'
import type { Project, ProjectMethod } from '../model.ts'
import { pathVariables } from '../pathVariables.ts'
import { mappingInputOf } from '../running/mappingInputOf.ts'
import { type DrawnMethod, drawingOf } from '../sides/drawnMethod.ts'

/** A payload's template as a drawing, and the command that puts it in the template's place. */
export interface TemplateDrawing {
  readonly decompiled: DecompiledTemplate
  /** Undefined where the template has mistakes, or all of it would stay as it is. */
  readonly command: CommandOf<'drawTemplate'> | undefined
}

/**
 * Reads the template of a method's payload, or of a drawn response's, as rules, held against the method's own samples
 * too; undefined where there is none. Overrides stay in the template where other payloads would get them as well.
 */
export function drawTemplateOf(
  project: Project,
  methodId: Id,
  payloadId: Id,
  ids: IdSource,
): TemplateDrawing | undefined {
  const method: DrawnMethod | undefined = project.methods.find(({ id }) => id === methodId)
  const payload = method?.mapping.payloads.find(({ id }) => id === payloadId)
  if (method === undefined || payload?.body.kind !== 'template') return undefined
  const hints: RecogniseHints = {
    side: method.response === undefined ? 'request' : 'response',
    key: payload.key,
    parameters: declaredParameters(method),
    isAlone: method.mapping.payloads.filter(({ body }) => body.kind !== 'passthrough').length === 1,
    ids,
  }
  const requests = method.testCases.map((testCase) => mappingInputOf(project, testCase, payload.key))
  const decompiled = decompileTemplate(shownValue(payload.body.vtl), hints, requests)
  const { body, parameters, diagnostics } = decompiled
  const isDrawn = typeof payload.body.vtl === 'string' && diagnostics.length === 0 && body.root.kind !== 'raw'
  return {
    decompiled,
    command: isDrawn ? { type: 'drawTemplate', ...drawingOf(method), payload: payloadId, body, parameters } : undefined,
  }
}

/** Path variables are all there are; other parameters come in declared or not, and only those that are tell their place. */
function declaredParameters(method: ProjectMethod): NonNullable<RecogniseHints['parameters']> {
  const named = (place: string): readonly string[] =>
    method.request.parameters.flatMap((parameter) => (parameter.in === place ? [parameter.name] : []))
  return { path: pathVariables(method.path), querystring: named('querystring'), header: named('header') }
}
