import type { Project } from '../../project/index.ts'

type Part = { readonly [name: string]: unknown }

/**
 * The kinds of rules that a project is drawn with: nodes, items and members, expressions with their functions and the
 * places that they read, conditions with their operators, policies, types, formats and the places written to, those
 * of responses apart. Two projects that share most of them show the same thing twice.
 */
export function ruleKindsOf(project: Project): ReadonlySet<string> {
  const kinds = new Set<string>()
  for (const { mapping, integrationResponses, integration } of project.methods) {
    kinds.add(`integration ${integration.type}`)
    collect(mapping, '', kinds)
    for (const response of integrationResponses) {
      if (response.selectionPattern !== undefined) kinds.add('response by pattern')
      collect(response.mapping, 'response ', kinds)
    }
  }
  return kinds
}

/** Shared kinds, of all that either has. */
export function sharedKinds(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((kind) => b.has(kind)).length
  return both / (a.size + b.size - both)
}

function collect(part: unknown, side: string, kinds: Set<string>): void {
  if (Array.isArray(part)) for (const one of part) collect(one, side, kinds)
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return
  for (const kind of kindsOf(part as Part)) kinds.add(`${side}${kind}`)
  for (const [name, value] of Object.entries(part)) if (name !== 'shape' && name !== 'xml') collect(value, side, kinds)
}

function kindsOf(part: Part): readonly string[] {
  const kinds: string[] = []
  const kind = textOf(part, 'kind')
  if (kind !== '')
    kinds.push([kind, ...DETAILS.map((name) => textOf(part, name)).filter((text) => text !== '')].join(' '))
  if (part['as'] !== undefined) kinds.push(`as ${textOf(part, 'as')}`)
  if (typeof part['name'] === 'object') kinds.push('computed name')
  for (const name of ['absent', 'null', 'mismatch'])
    if (part[name] !== undefined) kinds.push(`${name} ${textOf(part, name) || 'value'}`)
  const to = part['to']
  if (typeof to === 'object' && to !== null && 'in' in to) kinds.push(`to ${String(to.in)} ${textOf(part, 'many')}`)
  if (part['when'] !== undefined && kind !== '') kinds.push(`${kind} with a condition`)
  if (part['where'] !== undefined) kinds.push('filtered')
  return kinds
}

/** Members that tell kinds of one name apart: `call lower`, `ref` of what, `compare <=`. */
const DETAILS = ['op', 'fn', 'how', 'in', 'part', 'format', 'arrays'] as const

function textOf(part: Part, name: string): string {
  const value = part[name]
  return typeof value === 'string' ? value : ''
}
