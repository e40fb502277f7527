import { isJsonArray, type Json, parseJson, printCanonicalJson } from '../../json/index.ts'
import type { Field } from '../../schema/index.ts'
import { sampleRequest } from '../commands/addTestCase.ts'
import type { Project, ProjectMethod, SamplePairs, SampleRequest, TestCase } from '../model.ts'
import { rootField } from '../shapeFields.ts'
import { changeBody, type EdgeChange } from './edgeBody.ts'

/** Breaks what is put between quotes unescaped, and what counts bytes as characters. */
const hostileText = 'Zoë "O\'Hara" \\ 東京 😀\n</script>'

interface Edge {
  readonly name: string
  /** Changes the body's values; a body that stays as it is makes no sample, unless the parameters differ. */
  readonly body: EdgeChange
  readonly parameters?: (request: SampleRequest, method: ProjectMethod) => Partial<SampleRequest>
}

const edges: readonly Edge[] = [
  {
    name: 'only what is required',
    body: (value, field) => (field?.required === false ? undefined : value),
    parameters: ({ query, headers }, { request }) => {
      const optional = new Set(request.parameters.filter(({ required }) => !required).map((each) => each.name))
      const required = (pairs: SamplePairs): SamplePairs => pairs.filter(({ name }) => !optional.has(name))
      return { query: required(query), headers: required(headers) }
    },
  },
  { name: 'empty arrays', body: (value) => (isJsonArray(value) ? [] : value) },
  { name: 'several items', body: (value) => (isJsonArray(value) ? [...value, ...value, ...value] : value) },
  { name: 'null where optional', body: (value, field) => (field?.required === false ? null : value) },
  {
    name: 'quotes and unicode',
    body: (value, field) => (typeof value === 'string' && isFreeText(field) ? hostileText : value),
    parameters: ({ query }) => ({ query: query.map(({ name }) => ({ name, value: hostileText })) }),
  },
  { name: 'wrong types', body: otherType },
]

/**
 * Samples at the edges of what a method's schema allows, and one beyond: without optional members, with empty and with
 * longer arrays, nulls, text that needs escaping, and values of the wrong type. Each differs from the typical request
 * and from the others; a method without parameters and body has none.
 */
export function edgeSamples(project: Project, method: ProjectMethod): readonly Omit<TestCase, 'id'>[] {
  const typical = sampleRequest(project, method)
  const field = rootField(method.request.bodies[0]?.shape, project.api.models)
  const body = jsonOf(typical.body)
  const seen = new Set([JSON.stringify(typical)])
  return edges.flatMap(({ name, body: change, parameters }) => {
    const request = {
      ...typical,
      ...parameters?.(typical, method),
      ...(body !== undefined && { body: printBody(body, field, change) }),
    }
    const key = JSON.stringify(request)
    if (seen.has(key)) return []
    seen.add(key)
    return [{ name, request }]
  })
}

function printBody(body: Json, field: Field | undefined, change: EdgeChange): string {
  // The whole body is nobody's optional member.
  const changed = changeBody(body, field && { ...field, required: true }, change) ?? null
  return printCanonicalJson(changed).trimEnd()
}

function jsonOf(text: string): Json | undefined {
  const { root, diagnostics } = parseJson(text)
  return diagnostics.some(({ severity }) => severity === 'error') ? undefined : root
}

/** Enums, formats and patterns would make another text a wrong value, which is another sample's matter. */
function isFreeText(field: Field | undefined): boolean {
  return !(field?.constraints ?? []).some((constraint) => /^(enum|format|pattern|maxLength):/.test(constraint))
}

function otherType(value: Json): Json {
  switch (typeof value) {
    case 'number':
    case 'boolean':
      return String(value)
    case 'string':
      return 17
    default:
      return value
  }
}
