import type { Payload } from '../../core/mapping/index.ts'
import type { ProjectMethod } from '../../core/project/index.ts'
import type { Drawing } from './goToTarget.ts'

/** The drawings of a method with their payloads: of its request, then of its integration responses. */
export function drawingsIn({
  id,
  mapping,
  integrationResponses,
}: ProjectMethod): readonly { readonly drawing: Drawing; readonly payloads: readonly Payload[] }[] {
  const responses = integrationResponses.map((response) => ({
    drawing: { method: id, response: response.id },
    payloads: response.mapping.payloads,
  }))
  return [{ drawing: { method: id }, payloads: mapping.payloads }, ...responses]
}

/** The drawing whose payload has that id. */
export function drawingOfPayload(methods: readonly ProjectMethod[], payload: string | undefined): Drawing | undefined {
  const all = methods.flatMap(drawingsIn)
  return all.find(({ payloads }) => payloads.some(({ id }) => id === payload))?.drawing
}
