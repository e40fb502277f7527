import { createTemplateVariables, type Pairs } from '../apigateway/index.ts'
import { JavaMap, type JavaValue } from '../java/index.ts'
import type { MappingInput } from '../mapping/index.ts'
import { renderTemplate, type RenderOutcome } from '../vtl/index.ts'

export interface RenderedMapping {
  readonly outcome: RenderOutcome
  /** What the template set by place, then by name. */
  override(place: string, name: string): JavaValue | undefined
}

/** A template rendered for a request, with nothing around it. */
export function renderMappingTemplate(template: string, input: MappingInput): RenderedMapping {
  const places = ['path', 'querystring', 'header'] as const
  const overrides = new JavaMap(new Map(places.map((place) => [place, new JavaMap()])))
  const context = new JavaMap(new Map<JavaValue, JavaValue>([...input.context.entries, ['requestOverride', overrides]]))
  const params = { path: mapOf(input.path), querystring: mapOf(input.querystring), header: mapOf(input.header) }
  const stageVariables = mapOf(input.stageVariables)
  const variables = createTemplateVariables({ body: input.body, params, context, stageVariables })
  const outcome = renderTemplate(template, { variables })
  return {
    outcome,
    override(place, name) {
      const map = overrides.entries.get(place)
      return map instanceof JavaMap ? map.entries.get(name) : undefined
    },
  }
}

function mapOf(pairs: Pairs | ReadonlyMap<string, string>): JavaMap {
  return new JavaMap(new Map(pairs))
}
