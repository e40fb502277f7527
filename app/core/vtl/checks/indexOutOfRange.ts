import type { Expression, ListNode, Member } from '../ast.ts'
import type { Finding, VelocityCheck } from './templateCheck.ts'
import { referenceText, resolve, sourceOf, type TemplateFacts } from './templateFacts.ts'

/** `$l[5]` of a list written in the template with fewer items, and never changed: fails the template. */
export const indexOutOfRange: VelocityCheck = {
  code: 'vtl/index-out-of-range',
  severity: 'error',
  docs: 'docs/checks/vtl-index-out-of-range.md',
  title: 'Index beyond the end of a list',
  run(template) {
    // One whose size is asked is looked at before it is read.
    const changed = new Set(
      template.reads.flatMap(({ node: { name, members } }) => (members.every(isRead) ? [] : [name])),
    )
    return template.reads.flatMap(({ node }): readonly Finding[] => {
      const [first] = node.members
      const index = first && indexOf(first)
      if (first === undefined || index === undefined || changed.has(node.name)) return []
      const list = listOf(template, node.name)
      if (list === undefined || (index < list.items.length && index >= -list.items.length)) return []
      // Before the list is set, the variable is empty, and an index of nothing is nothing.
      if (node.range.start < list.range.end) return []
      return [
        {
          range: first.range,
          message: `${referenceText(template, node, 0)} has ${list.items.length} items, so ${sourceOf(template, first)} fails the template.`,
          hint: 'Count from 0, and ask size() where the length is not known.',
        },
      ]
    })
  },
}

function listOf(template: TemplateFacts, name: string): ListNode | undefined {
  const definitions = template.definitions.get(name)
  const only = definitions?.length === 1 ? definitions[0]?.node : undefined
  if (only?.kind !== 'set') return undefined
  const value = resolve(template, only.value)
  return value.kind === 'list' && value === only.value ? value : undefined
}

function isRead(member: Member): boolean {
  return member.kind !== 'call' || ['get', 'contains', 'indexOf', 'toString'].includes(member.name)
}

/** `get` takes no negative index; brackets count those from the end. */
function indexOf(member: Member): number | undefined {
  if (member.kind === 'index') return wholeNumber(member.index)
  return member.kind === 'call' && member.name === 'get' ? wholeNumber(member.args[0]) : undefined
}

function wholeNumber(expression: Expression | undefined): number | undefined {
  return expression?.kind === 'number' && typeof expression.value === 'number' ? expression.value : undefined
}
