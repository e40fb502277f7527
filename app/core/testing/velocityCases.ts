import { type TemplateInput, createTemplateVariables } from '../apigateway/index.ts'
import { JavaMap } from '../java/index.ts'
import { type JsonNode, jsonNodeToJava, parseJson, parseJsonNode, printCanonicalJson } from '../json/index.ts'
import { type RenderOutcome, type VtlDialect, type VtlValue, renderTemplate } from '../vtl/index.ts'

/** What a case expects: the output, an error of any kind, or, recorded through a Lambda function, the JSON of it. */
export type VelocityExpectation =
  | { readonly kind: 'output'; readonly text: string; readonly blanksFolded: boolean }
  | { readonly kind: 'error' }
  | { readonly kind: 'json'; readonly text: string }

export interface VelocityCase {
  readonly id: string
  readonly template: string
  readonly given: JsonNode | undefined
  readonly expected: Readonly<Partial<Record<VtlDialect, VelocityExpectation>>>
}

function member(node: JsonNode | undefined, name: string): JsonNode | undefined {
  return node?.kind === 'object' ? node.members.findLast((each) => each.name === name)?.value : undefined
}

function textOf(node: JsonNode | undefined): string | undefined {
  return node?.kind === 'string' ? node.value : undefined
}

function mapOf(node: JsonNode | undefined): JavaMap | undefined {
  const value = node === undefined ? null : jsonNodeToJava(node)
  return value instanceof JavaMap ? value : undefined
}

function expectation(node: JsonNode | undefined, blanksFolded: boolean): VelocityExpectation {
  const text = textOf(node) ?? textOf(member(node, 'output'))
  return text === undefined ? { kind: 'error' } : { kind: 'output', text, blanksFolded }
}

/** A Lambda function got the rendered text as its event: what failed shows as API Gateway's 400. */
function lambdaExpectation(node: JsonNode): VelocityExpectation {
  const status = member(node, 'status')
  const failed = status?.kind === 'number' && status.text !== '200'
  return failed ? { kind: 'error' } : { kind: 'json', text: textOf(member(node, 'aws')) ?? '' }
}

function expectations(node: JsonNode): VelocityCase['expected'] {
  if (textOf(member(node, 'feature')) === 'aws-recorded-2016') return { 'api-gateway': lambdaExpectation(node) }
  const folded = member(node, 'whitespaceNormalised')
  const blanksFolded = folded?.kind === 'boolean' && folded.value
  const recorded = member(node, 'aws')
  if (recorded !== undefined) return { 'api-gateway': expectation(recorded, blanksFolded) }
  return {
    'velocity-1.7': expectation(member(node, 'expect'), blanksFolded),
    'api-gateway': expectation(member(node, 'expectAws'), blanksFolded),
  }
}

/** The cases of a file; numbers keep their exact text (JSON.parse would make 1.0 a 1). */
export function readVelocityCases(text: string): readonly VelocityCase[] {
  const { root } = parseJsonNode(text)
  if (root?.kind !== 'array') return []
  return root.items.map((node) => ({
    id: textOf(member(node, 'id')) ?? '',
    template: textOf(member(node, 'template')) ?? '',
    given: member(node, 'given'),
    expected: expectations(node),
  }))
}

/** The variables that a case gives, beside those of API Gateway. */
export function velocityVariablesOf(given: JsonNode | undefined): ReadonlyMap<string, VtlValue> {
  const place = (name: string): JavaMap => mapOf(member(member(given, 'params'), name)) ?? new JavaMap()
  const context = mapOf(member(given, 'context'))
  const stageVariables = mapOf(member(given, 'stageVariables'))
  const input: TemplateInput = {
    body: textOf(member(given, 'body')) ?? '',
    params: { path: place('path'), querystring: place('querystring'), header: place('header') },
    ...(context === undefined ? {} : { context }),
    ...(stageVariables === undefined ? {} : { stageVariables }),
  }
  const variables = new Map<string, VtlValue>(createTemplateVariables(input))
  const own = mapOf(member(given, 'vars'))
  for (const [name, value] of own?.entries ?? []) if (typeof name === 'string') variables.set(name, value)
  return variables
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** JSON in one form; what is no JSON stays as it is. */
function canonical(text: string): string {
  const { root, diagnostics } = parseJson(text.trim() === '' ? '{}' : text)
  return root === undefined || diagnostics.length > 0 ? text : printCanonicalJson(root)
}

function agrees(expected: VelocityExpectation, outcome: RenderOutcome): boolean {
  if (outcome.kind === 'failed') return expected.kind === 'error'
  switch (expected.kind) {
    case 'error':
      return false
    case 'json':
      return canonical(outcome.output) === canonical(expected.text)
    case 'output':
      return expected.blanksFolded ? folded(outcome.output) === folded(expected.text) : outcome.output === expected.text
  }
}

/** Undefined where the case comes out as expected in the dialect, otherwise what came instead. */
export function judgeVelocityCase(each: VelocityCase, dialect: VtlDialect): string | undefined {
  const expected = each.expected[dialect]
  if (expected === undefined) return undefined
  const outcome = renderTemplate(each.template, { dialect, variables: velocityVariablesOf(each.given) })
  if (agrees(expected, outcome)) return undefined
  const came = outcome.kind === 'rendered' ? JSON.stringify(outcome.output) : outcome.diagnostics[0]?.message
  return `expected ${JSON.stringify(expected)}, got ${came}`
}

/** What came of a file in one dialect. */
export interface VelocityReport {
  readonly label: string
  readonly total: number
  readonly taken: number
  readonly passed: number
  readonly failures: readonly { readonly id: string; readonly message: string }[]
}

/** Runs the cases of a file in every dialect that it has expectations for. */
export function runVelocityCases(file: string, text: string): readonly VelocityReport[] {
  const cases = readVelocityCases(text)
  const dialects: readonly VtlDialect[] = ['velocity-1.7', 'api-gateway']
  return dialects.flatMap((dialect) => {
    const taken = cases.filter(({ expected }) => expected[dialect] !== undefined)
    if (taken.length === 0) return []
    const failures = taken.flatMap((each) => {
      const message = judgeVelocityCase(each, dialect)
      return message === undefined ? [] : [{ id: each.id, message }]
    })
    const passed = taken.length - failures.length
    return [{ label: `${file} ${dialect}`, total: cases.length, taken: taken.length, passed, failures }]
  })
}
