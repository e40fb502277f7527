import { type ParsedTemplate } from '../../vtl/index.ts'
import type { CompletionItem, Documentation } from '../answers.ts'
import type { TemplateContext } from '../context/templateContext.ts'
import { hostsOn, utilMembers } from '../documentation/hosts.ts'
import { inputMembersOn } from '../documentation/inputMembers.ts'
import type { MemberDocumentation } from '../documentation/member.ts'
import { bindingsOf, loopsAround } from '../template/bindings.ts'
import type { Chain } from '../template/chain.ts'
import { typeOfReference, type TypeScope } from '../template/typeOf.ts'
import { typeLabel } from '../template/typeLabel.ts'
import { parsedReference } from '../template/parsedReference.ts'
import { beforeParenthesis, completionItem, wordRange } from './item.ts'

/** Names behind a `$`: the template's own, those of every template, and the calls made most. Edits begin at the `$`. */
export function completeReference(
  template: ParsedTemplate,
  chain: Chain,
  offset: number,
  context: TemplateContext,
): readonly CompletionItem[] {
  const { source } = template
  const range = wordRange(source, chain.start, offset)
  const close = chain.mark.endsWith('{') && source.charAt(range.end) !== '}' ? '}' : ''
  const item = (
    member: MemberDocumentation,
    kind: CompletionItem['kind'],
    rank: number,
    prefix = '',
  ): CompletionItem => {
    const insert = beforeParenthesis(source, range, `${prefix}${member.insert ?? member.name}`)
    const label = `$${prefix}${member.name}`
    return completionItem({ label, kind, range, insert: `${chain.mark}${insert}${close}`, documentation: member, rank })
  }
  const scope: TypeScope = { template, context, offset: chain.start }
  return [
    ...namesInScope(template, chain.start).map((name) => item({ name, ...describeName(name, scope) }, 'variable', 0)),
    ...inputMembersOn(context.side).map((member) =>
      item(member, member.insert === undefined ? 'property' : 'method', 1, 'input.'),
    ),
    ...hostsOn(context.side).map((host) => item(host, 'host', 2)),
    ...utilMembers.map((member) => item(member, 'method', 3, 'util.')),
  ]
}

/** Innermost loops first, then what was set last. Items of loops that are over are out of scope. */
function namesInScope(template: ParsedTemplate, offset: number): readonly string[] {
  const loops = loopsAround(template, offset)
  const names = bindingsOf(template).flatMap((binding) => {
    if (binding.kind === 'item') return loops.includes(binding.loop) ? [binding.name] : []
    return [binding.name]
  })
  const all = loops.length > 0 ? [...names.toReversed(), 'foreach'] : names.toReversed()
  return [...new Set(all)].filter((name) => name !== '')
}

function describeName(name: string, scope: TypeScope): Documentation {
  const reference = parsedReference(`$${name}`)
  const type = reference && typeLabel(typeOfReference(reference, scope, 0))
  const documentation = { signature: `$${name}`, ...(type !== undefined && { type }) }
  return name === 'foreach'
    ? { ...documentation, text: 'The loop: its index, its count, whether it goes on.' }
    : documentation
}
