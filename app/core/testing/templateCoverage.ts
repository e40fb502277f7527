import { parseTemplate, visit, type VtlDialect, type VtlNode } from '../vtl/index.ts'

/** What a node shows of the language: its kind, and its operator, form, directive or method's name. */
function constructsOf(node: VtlNode): readonly string[] {
  switch (node.kind) {
    case 'binary':
      return [node.kind, `operator ${node.operator}`]
    case 'reference':
      return [node.kind, `${node.form} reference`, ...(node.escaped ? ['escaped reference'] : [])]
    case 'resource':
      return [node.kind, `#${node.directive}`]
    case 'call':
      return [node.kind, `.${node.name}()`]
    case 'comment':
      return [node.kind, `${node.form} comment`]
    case 'string':
      return [node.kind, node.parts === undefined ? 'plain string' : 'interpolated string']
    case 'if':
      return node.otherwise === undefined ? [node.kind] : [node.kind, '#else']
    default:
      return [node.kind]
  }
}

/** In which share of the templates, from 0 to 1, each construct of the language stands. */
export function templateCoverage(templates: readonly string[], dialect: VtlDialect): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const template of templates) {
    const constructs = new Set<string>()
    visit(parseTemplate(template, dialect).root, (node) => {
      for (const construct of constructsOf(node)) constructs.add(construct)
    })
    for (const construct of constructs) counts.set(construct, (counts.get(construct) ?? 0) + 1)
  }
  return new Map([...counts].map(([construct, count]) => [construct, count / templates.length]))
}
