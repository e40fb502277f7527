import type { Fix } from '../../diagnostics/index.ts'
import type { Finding, ReferenceNode } from '../../vtl/index.ts'
import { hostReads } from './hostReads.ts'
import { nearest } from './nearest.ts'
import type { GatewayCheck } from './templateContext.ts'

const names: readonly string[] = ['json', 'path', 'params', 'body']

/** `$input.header`, `$input.body.name`: names that `$input`, and the text of its body, do not have. */
export const unknownInputMember: GatewayCheck = {
  code: 'apigateway/unknown-input-member',
  severity: 'warning',
  docs: 'docs/checks/apigateway-unknown-input-member.md',
  title: 'Unknown member of $input',
  run(template) {
    return hostReads(template, 'input').flatMap((node) => unknownMember(node) ?? memberOfBody(node) ?? [])
  },
}

function unknownMember({ members: [first] }: ReferenceNode): Finding | undefined {
  if (first === undefined || first.kind === 'index' || names.includes(first.name)) return undefined
  const { name, nameRange: range } = first
  const meant = nearest(name, names)
  return {
    range,
    message: `$input has no ${name}, so this is empty.`,
    hint: /header|query|path/i.test(name)
      ? `Parameters are read by $input.params('name').`
      : `It has ${names.join(', ')}.`,
    ...(meant !== undefined && { fixes: [fix(`Write ${meant}`, range, meant)] }),
  }
}

/** A body is a text (recorded: common/body-attr-access). Java's own properties of a String are no members of the JSON. */
function memberOfBody({ members: [first, second], range }: ReferenceNode): Finding | undefined {
  if (first?.kind !== 'property' || first.name !== 'body' || second?.kind !== 'property') return undefined
  const { name } = second
  if (name === 'empty' || name === 'bytes') return undefined
  const start = range.start
  return {
    range: { start, end: second.range.end },
    message: `$input.body is a text, so $input.body.${name} is empty.`,
    hint: `Read the member with $input.path('$.${name}').`,
  }
}

function fix(title: string, range: Finding['range'], newText: string): Fix {
  return { title, safe: false, edits: [{ range, newText }] }
}
