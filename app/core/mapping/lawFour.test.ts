import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { JavaList, JavaMap, type JavaValue, urlDecode, urlEncode } from '../java/index.ts'
import { type JsonNode, parseJsonNode } from '../json/index.ts'
import { mappingInput } from '../testing/mappingInputs.ts'
import { drawnForm, drawnPayload, drawnText, parameterRule } from '../testing/mappings.ts'
import { renderMappingTemplate } from '../testing/renderMappingTemplate.ts'
import { saysValue } from '../testing/sameJson.ts'
import { saysElement } from '../testing/sameXml.ts'
import { parseXml } from '../testing/xml.ts'
import { drawnXml } from '../testing/xmlDrawings.ts'
import {
  compileMapping,
  interpretParameter,
  interpretPayload,
  type Id,
  type Mapping,
  type MappingInput,
  type ParameterRule,
  type Payload,
} from './index.ts'

function compile(mapping: Mapping): { readonly text: string; readonly refused: boolean } {
  const { templates, diagnostics } = compileMapping(mapping, { side: 'request', integrationType: 'HTTP' })
  return {
    text: templates.get('application/json')?.text ?? '',
    refused: diagnostics.some(({ severity }) => severity === 'error'),
  }
}

/** 'same', or what was rendered and what the rules say where that differs. */
function comparePayload(payload: Payload, input: MappingInput): unknown {
  const { text, refused } = compile({ parameters: [], payloads: [payload] })
  const { outcome } = renderMappingTemplate(text, input)
  const meant = interpretPayload(payload, input)
  if (outcome.kind === 'failed') return meant.kind === 'gatewayError' ? 'same' : { text, failed: outcome.diagnostics }
  const { root, diagnostics } = parseJsonNode(outcome.output)
  if (root === undefined || diagnostics.some(({ severity }) => severity === 'error'))
    return { text, output: outcome.output }
  if (refused || (meant.kind === 'payload' && saysValue(root, meant.value))) return 'same'
  return { text, output: outcome.output, meant }
}

function compareOverride(rule: ParameterRule, input: MappingInput): unknown {
  const body = {
    kind: 'rules',
    format: 'json',
    variables: [],
    root: { kind: 'object', id: 'root' as Id, members: [] },
  } as const
  const payload: Payload = { id: 'payload' as Id, key: 'application/json', body }
  const { text, refused } = compile({ parameters: [{ ...rule, means: 'override' }], payloads: [payload] })
  const rendered = renderMappingTemplate(text, input)
  const { outcome } = rendered
  const meant = interpretParameter(rule, input)
  if (outcome.kind === 'failed') return meant.kind === 'gatewayError' ? 'same' : { text, failed: outcome.diagnostics }
  const set = rendered.override(rule.to.in, rule.to.name)
  const said = meant.kind === 'parameter' ? meant.values : []
  const all = set instanceof JavaList ? set.items : set === undefined ? [] : [set]
  const isSame = all.length === said.length && all.every((value, at) => value === said[at])
  return refused || (meant.kind !== 'gatewayError' && isSame) ? 'same' : { text, set, meant }
}

/** The same of a form: its pairs are compared one by one. */
function compareForm(payload: Payload, input: MappingInput): unknown {
  const { text, refused } = compile({ parameters: [], payloads: [payload] })
  const { outcome } = renderMappingTemplate(text, input)
  const meant = interpretPayload(payload, input)
  if (outcome.kind === 'failed') return meant.kind === 'gatewayError' ? 'same' : { text, failed: outcome.diagnostics }
  const { output } = outcome
  if (refused) return /^(?:[^&=]*=[^&=]*(?:&(?=.)|$))*$/.test(output) ? 'same' : { text, output }
  const pairs = output === '' ? [] : output.split('&').map((pair) => pair.split('='))
  const same =
    meant.kind === 'form' &&
    pairs.length === meant.pairs.length &&
    meant.pairs.every(({ name, value }, at) => {
      const [own = '', coded = '', ...more] = pairs[at] ?? []
      return own === name && more.length === 0 && saysFormValue(coded, value)
    })
  return same ? 'same' : { text, output, meant }
}

function saysFormValue(coded: string, value: JavaValue): boolean {
  if (value === null || typeof value === 'string') return coded === urlEncode(value ?? '')
  const decoded = urlDecode(coded)
  const { root } = parseJsonNode(decoded.kind === 'text' ? decoded.text : '')
  return root !== undefined && saysValue(encodableNode(root), encodable(value))
}

/** An escape of JSON carries half of a surrogate pair even there: a constant keeps the escapes it is written with. */
function encodableNode(node: JsonNode): JsonNode {
  switch (node.kind) {
    case 'string':
      return { ...node, value: node.value.replaceAll(/\p{Surrogate}/gu, '?') }
    case 'array':
      return { ...node, items: node.items.map(encodableNode) }
    case 'object': {
      const members = node.members.map((member) => {
        return { ...member, name: member.name.replaceAll(/\p{Surrogate}/gu, '?'), value: encodableNode(member.value) }
      })
      return { ...node, members }
    }
    case 'number':
    case 'boolean':
    case 'null':
      return node
  }
}

/** Half of a surrogate pair has no bytes: in a form it is a question mark. */
function encodable(value: JavaValue): JavaValue {
  if (typeof value === 'string') return value.replaceAll(/\p{Surrogate}/gu, '?')
  if (value instanceof JavaList) return new JavaList(value.items.map(encodable), value.json)
  if (!(value instanceof JavaMap)) return value
  return new JavaMap(new Map(Array.from(value.entries, ([key, inner]) => [encodable(key), encodable(inner)])))
}

function saysTextValue(text: string, value: JavaValue): boolean {
  if (value === null || typeof value === 'string') return text === (value ?? '')
  const { root } = parseJsonNode(text)
  return root !== undefined && saysValue(root, value)
}

function compareText(payload: Payload, input: MappingInput): unknown {
  const { text, refused } = compile({ parameters: [], payloads: [payload] })
  const { outcome } = renderMappingTemplate(text, input)
  const meant = interpretPayload(payload, input)
  if (outcome.kind === 'failed') return meant.kind === 'gatewayError' ? 'same' : { text, failed: outcome.diagnostics }
  const { output } = outcome
  const same = meant.kind === 'plainText' && saysTextValue(output, meant.value)
  return refused || same ? 'same' : { text, output, meant }
}

function compareXml(payload: Payload, input: MappingInput): unknown {
  const { text, refused } = compile({ parameters: [], payloads: [payload] })
  const { outcome } = renderMappingTemplate(text, input)
  const meant = interpretPayload(payload, input)
  if (outcome.kind === 'failed') return meant.kind === 'gatewayError' ? 'same' : { text, failed: outcome.diagnostics }
  const parsed = parseXml(outcome.output)
  if (typeof parsed === 'string') return { text, output: outcome.output, parsed }
  const same = meant.kind === 'xml' && meant.element !== undefined && saysElement(parsed, meant.element)
  return refused || same ? 'same' : { text, output: outcome.output, meant }
}

describe('a generated template', () => {
  it('renders what the rules say, or fails as the gateway does, for any request', () => {
    fc.assert(
      fc.property(drawnPayload, mappingInput, (payload, input) => {
        expect(comparePayload(payload, input)).toBe('same')
      }),
    )
  })

  it('renders pairs of a form, whatever is in them', () => {
    fc.assert(
      fc.property(drawnForm, mappingInput, (payload, input) => {
        expect(compareForm(payload, input)).toBe('same')
      }),
    )
  })

  it('renders plain text, whatever it is', () => {
    fc.assert(
      fc.property(drawnText, mappingInput, (payload, input) => {
        expect(compareText(payload, input)).toBe('same')
      }),
    )
  })

  it('renders XML, whatever is in it', () => {
    fc.assert(
      fc.property(drawnXml, mappingInput, (payload, input) => {
        expect(compareXml(payload, input)).toBe('same')
      }),
    )
  })

  it('sets the parameters that the rules compute', () => {
    fc.assert(
      fc.property(parameterRule, mappingInput, (rule, input) => {
        expect(compareOverride(rule, input)).toBe('same')
      }),
    )
  })
})
