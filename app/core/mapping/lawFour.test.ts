import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTemplateVariables, type Pairs } from '../apigateway/index.ts'
import { JavaMap } from '../java/index.ts'
import { parseJsonNode } from '../json/index.ts'
import { mappingInput } from '../testing/mappingInputs.ts'
import { drawnPayload } from '../testing/mappings.ts'
import { saysValue } from '../testing/sameJson.ts'
import { renderTemplate } from '../vtl/index.ts'
import { compileMapping, interpretPayload, type MappingInput, type Payload } from './index.ts'

function mapOf(pairs: Pairs | ReadonlyMap<string, string>): JavaMap {
  return new JavaMap(new Map(pairs))
}

function render(template: string, input: MappingInput): ReturnType<typeof renderTemplate> {
  const params = { path: mapOf(input.path), querystring: mapOf(input.querystring), header: mapOf(input.header) }
  const stageVariables = mapOf(input.stageVariables)
  const variables = createTemplateVariables({ body: input.body, params, context: input.context, stageVariables })
  return renderTemplate(template, { variables })
}

function compile(payload: Payload): { readonly text: string; readonly refused: boolean } {
  const { templates, diagnostics } = compileMapping({ parameters: [], payloads: [payload] }, { side: 'request', integrationType: 'HTTP' })
  return { text: templates.get(payload.key)?.text ?? '', refused: diagnostics.length > 0 }
}

/** 'same', or what was rendered and what the rules say where that differs. */
function compare(payload: Payload, input: MappingInput): unknown {
  const { text, refused } = compile(payload)
  const rendered = render(text, input)
  const meant = interpretPayload(payload, input)
  if (rendered.kind === 'failed') return meant.kind === 'gatewayError' ? 'same' : { text, failed: rendered.diagnostics }
  const { root, diagnostics } = parseJsonNode(rendered.output)
  if (root === undefined || diagnostics.some(({ severity }) => severity === 'error')) return { text, output: rendered.output, diagnostics }
  if (refused || (meant.kind === 'payload' && saysValue(root, meant.value))) return 'same'
  return { text, output: rendered.output, meant }
}

describe('a generated template', () => {
  it('renders what the rules say, or fails as the gateway does, for any request', () => {
    fc.assert(fc.property(drawnPayload, mappingInput, (payload, input) => {
      expect(compare(payload, input)).toBe('same')
    }))
  })
})
