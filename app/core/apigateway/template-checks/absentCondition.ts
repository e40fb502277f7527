import { branchesOf, bareReferences, quoted, resolve, sourceOf } from '../../vtl/index.ts'
import type { GatewayCheck } from './templateContext.ts'

const answers: ReadonlySet<string> = new Set(
  'contains containsKey containsValue matches startsWith endsWith isEmpty equals equalsIgnoreCase'.split(' '),
)

/** `#if($input.path('$.m').contains('k'))`: true where `$.m` is missing (velocity facts, "Idioms"). */
export const absentCondition: GatewayCheck = {
  code: 'apigateway/absent-condition',
  severity: 'info',
  docs: 'docs/checks/apigateway-absent-condition.md',
  title: 'Condition that holds where its value is missing',
  run(template) {
    if (template.definitions.has('input')) return []
    return branchesOf(template).flatMap(({ condition }) =>
      bareReferences(condition).flatMap((node) => {
        const last = node.members.at(-1)
        if (last?.kind !== 'call' || !answers.has(last.name)) return []
        const [first] = node.members
        const start = node.name === 'input' ? node : resolve(template, { ...node, members: [] })
        const call = start.kind === 'reference' && start.name === 'input' ? start.members[0] : undefined
        if (call?.kind !== 'call' || call.name !== 'path' || first === undefined) return []
        const source = sourceOf(template, node)
        return [
          {
            range: node.range,
            message: `${quoted(source)} holds where the value is missing, too: then it is "", and "" is true.`,
            hint: `Ask for the answer itself: ${source} == true`,
            fixes: [
              {
                title: 'Compare it with true',
                safe: false,
                edits: [{ range: node.range, newText: `(${source} == true)` }],
              },
            ],
          },
        ]
      }),
    )
  },
}
