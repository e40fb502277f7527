import type { ParsedTemplate } from '../../vtl/index.ts'
import type { CompletionItem } from '../answers.ts'
import type { TemplateContext } from '../context/templateContext.ts'
import type { Chain } from '../template/chain.ts'
import { membersOf, type ValueMember } from '../template/membersOf.ts'
import { parsedReference } from '../template/parsedReference.ts'
import { typeOfReference } from '../template/typeOf.ts'
import { type ValueType, javaClassOf } from '../template/valueType.ts'
import { beforeParenthesis, completionItem, wordRange } from './item.ts'

/** What Velocity reads behind a dot; every other key goes into `.get("…")`, or brackets. */
const plainKey = /^[A-Za-z_][\w-]*$/

/** Members of what stands before the dot. */
export function completeMember(
  template: ParsedTemplate,
  chain: Chain & { readonly object: string },
  offset: number,
  context: TemplateContext,
): readonly CompletionItem[] {
  const reference = parsedReference(chain.object)
  if (reference === undefined) return []
  const type = typeOfReference(reference, { template, context, offset: chain.start }, reference.members.length)
  const range = wordRange(template.source, chain.wordStart, offset)
  return membersOf(type, context).map((member) => {
    const insert = beforeParenthesis(template.source, range, insertOf(member, type))
    return completionItem({
      label: member.name,
      kind: member.kind,
      range,
      insert,
      documentation: member,
      rank: rankOf(member),
    })
  })
}

function insertOf(member: ValueMember, type: ValueType): string {
  if (member.insert !== undefined) return member.insert
  if (plainKey.test(member.name)) return member.name
  return javaClassOf(type) === 'Map' ? `get(${quoted(member.name)})` : member.name
}

/** As a Velocity string; a quote inside is doubled. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

function rankOf({ kind, unverified }: ValueMember): number {
  if (unverified === true) return 2
  return kind === 'method' ? 1 : 0
}
