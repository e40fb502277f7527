import type { IntegrationType, MappingSide } from '../../../apigateway/index.ts'
import type { Json, JsonObject } from '../../../json/index.ts'
import { compileMapping, type Id, type Mapping, type Payload } from '../../../mapping/index.ts'
import { jsonOf, valueOf } from './value.ts'
import type { DocumentWriting } from './writing.ts'

export interface TemplatesRead {
  readonly payloads: readonly Payload[]
  /** Templates that are neither text nor an intrinsic: null passes the body through. */
  readonly kept: JsonObject
}

/** `requestTemplates` or `responseTemplates` as payloads that are templates. */
export function readTemplates(templates: JsonObject, idOfPayload: (index: number) => Id): TemplatesRead {
  const payloads: Payload[] = []
  const kept: [string, Json][] = []
  for (const [key, json] of Object.entries(templates)) {
    const vtl = valueOf(json)
    if (vtl === undefined || typeof json === 'number') kept.push([key, json])
    else payloads.push({ id: idOfPayload(payloads.length), key, body: { kind: 'template', vtl } })
  }
  return { payloads, kept: Object.fromEntries(kept) }
}

/** A mapping as API Gateway's two members; a member is undefined where it would be empty. */
export interface WrittenMapping {
  readonly parameters: JsonObject | undefined
  readonly templates: JsonObject | undefined
}

/**
 * Compiles a mapping. What the compiler refuses is reported as it says it, at `method`. Templates that a deployment
 * resolves first are written as they are.
 */
export function writeMapping(
  mapping: Mapping,
  side: MappingSide,
  integrationType: IntegrationType,
  writing: DocumentWriting,
  method: string,
): WrittenMapping {
  const compiled = compileMapping(mapping, { side, integrationType })
  for (const diagnostic of compiled.diagnostics) {
    const { at } = diagnostic
    writing.report(at.kind === 'source' ? diagnostic : { ...diagnostic, at: { ...at, method } })
  }
  const parameters = [...compiled.parameters].map(([target, { expression }]): [string, Json] => [target, expression])
  const templates = mapping.payloads.flatMap((payload): [string, Json][] => {
    if (payload.body.kind === 'template' && typeof payload.body.vtl !== 'string')
      return [[payload.key, jsonOf(payload.body.vtl)]]
    const template = compiled.templates.get(payload.key)
    return template === undefined ? [] : [[payload.key, template.text]]
  })
  return {
    parameters: parameters.length === 0 ? undefined : Object.fromEntries(parameters),
    templates: templates.length === 0 ? undefined : Object.fromEntries(templates),
  }
}
