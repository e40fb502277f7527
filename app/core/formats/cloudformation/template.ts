import { type Diagnostic, atRange } from '../../diagnostics/index.ts'
import { type Json, type JsonNode, type JsonObject, parseJsonNode, parsePointer } from '../../json/index.ts'
import { readYaml } from '../../openapi/index.ts'
import { isJsonArray, isJsonObject } from '../../schema/index.ts'
import { type TextRange, textRange } from '../../text/index.ts'
import { namesIn } from './references.ts'

export interface TemplateResource {
  /** The logical id. */
  readonly id: string
  readonly type: string
  readonly properties: JsonObject
  /** What is made before it: what its DependsOn names, and what its properties refer to. */
  readonly waitsFor: ReadonlySet<string>
}

export interface CloudFormationTemplate {
  readonly resources: readonly TemplateResource[]
  /** What a Ref may name beside resources and pseudo parameters. */
  readonly parameters: ReadonlySet<string>
  /** Of the value that a pointer names, or of the nearest one around it. */
  rangeOf(pointer: string): TextRange
}

export type TemplateRead =
  | {
      readonly kind: 'template'
      readonly template: CloudFormationTemplate
      readonly diagnostics: readonly Diagnostic[]
    }
  | { readonly kind: 'unreadable'; readonly diagnostics: readonly Diagnostic[] }

/** Whether a text looks like a template with resources of API Gateway: a search, not a parse. */
export function isCloudFormation(text: string): boolean {
  return /\bResources\b/.test(text) && text.includes('AWS::ApiGateway::')
}

/** Reads a template, JSON or YAML with CloudFormation's short forms. What is no template is unreadable, and says why. */
export function readTemplate(text: string): TemplateRead {
  const read = text.trimStart().startsWith('{') ? readJson(text) : readYaml(text)
  if (read.kind === 'unreadable') return read
  const { root, diagnostics } = read
  const found = isJsonObject(root) ? root['Resources'] : undefined
  if (!isJsonObject(root) || !isJsonObject(found)) {
    const message = 'The template has no Resources.'
    return unreadable(atRange('cloudformation/no-resources', 'error', read.rangeOf([]), { message }))
  }
  const resources = Object.entries(found).flatMap(([id, json]) => (isJsonObject(json) ? [resourceOf(id, json)] : []))
  const { Parameters: parameters } = root
  return {
    kind: 'template',
    template: {
      resources,
      parameters: new Set(isJsonObject(parameters) ? Object.keys(parameters) : []),
      rangeOf: (pointer) => read.rangeOf(parsePointer(pointer) ?? []),
    },
    diagnostics,
  }
}

function unreadable(...diagnostics: readonly Diagnostic[]): TemplateRead & { readonly kind: 'unreadable' } {
  return { kind: 'unreadable', diagnostics }
}

type JsonRead = ReturnType<typeof readYaml>

function readJson(text: string): JsonRead {
  const { root, diagnostics } = parseJsonNode(text)
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  if (root === undefined || errors.length > 0) return unreadable(...errors)
  return {
    kind: 'value',
    root: JSON.parse(text) as Json,
    diagnostics,
    rangeOf: (tokens) => locate(root, tokens),
  }
}

function locate(root: JsonNode, tokens: readonly string[]): TextRange {
  let node: JsonNode = root
  for (const token of tokens) {
    const next: JsonNode | undefined =
      node.kind === 'array'
        ? node.items[Number(token)]
        : node.kind === 'object'
          ? node.members.findLast(({ name }) => name === token)?.value
          : undefined
    if (next === undefined) break
    node = next
  }
  return textRange(node.range.start, node.range.end)
}

function resourceOf(id: string, json: JsonObject): TemplateResource {
  const { Type: type, Properties: properties, DependsOn: dependsOn } = json
  const named = isJsonArray(dependsOn) ? dependsOn : [dependsOn]
  return {
    id,
    type: typeof type === 'string' ? type : '',
    properties: isJsonObject(properties) ? properties : {},
    waitsFor: new Set([...named.filter((name) => typeof name === 'string'), ...namesIn(properties ?? null)]),
  }
}
