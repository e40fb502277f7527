import { textRange, touches } from '../../text/index.ts'
import type { ParsedTemplate, ReferenceNode, StringNode } from '../../vtl/index.ts'
import type { Documentation, Hover } from '../answers.ts'
import type { TemplateContext } from '../context/templateContext.ts'
import { directives } from '../documentation/directives.ts'
import { hostsOn } from '../documentation/hosts.ts'
import { fieldsAtPath } from '../fields/jsonPathPlace.ts'
import { bindingAt } from '../template/bindings.ts'
import { fieldDocumentation, membersOf } from '../template/membersOf.ts'
import { type PointedReference, referenceAt } from '../template/path.ts'
import { typeLabel } from '../template/typeLabel.ts'
import { typeOfReference, type TypeScope } from '../template/typeOf.ts'
import { valueUnderSample } from './valueUnderSample.ts'

/**
 * What is known of what stands at `offset`: of a directive what it does; of a reference, through the member pointed
 * at, its documentation and its value under the sample; of a JSONPath the field it leads to. Undefined over text.
 */
export function hover(template: ParsedTemplate, offset: number, context: TemplateContext): Hover | undefined {
  const pointed = referenceAt(template, offset)
  if (pointed === undefined) return hoverDirective(template, offset)
  return hoverReference(template, { ...pointed, offset, context })
}

interface Pointed extends PointedReference {
  readonly offset: number
  readonly context: TemplateContext
}

function hoverReference(template: ParsedTemplate, { reference, innermost, offset, context }: Pointed): Hover {
  const count =
    touches(reference.nameRange, offset) || offset < reference.nameRange.start ? 0 : memberAt(reference, offset) + 1
  const member = reference.members[count - 1]
  const end = member?.range.end ?? reference.nameRange.end
  const scope: TypeScope = { template, context, offset: reference.range.start }
  const value = context.sample && valueUnderSample(template, reference, end, context.sample)
  const path = innermost.kind === 'string' ? pathDocumentation(reference, count, innermost, scope) : undefined
  const documentation =
    path ?? (member === undefined ? describeName(reference, scope) : describeMember(reference, count, scope))
  const range = textRange(reference.nameRange.start - 1, end)
  return {
    range: member === undefined ? range : member.range,
    ...(documentation && { documentation }),
    ...(value && { value }),
  }
}

function memberAt(reference: ReferenceNode, offset: number): number {
  const at = reference.members.findIndex(({ range }) => offset <= range.end)
  return at < 0 ? reference.members.length - 1 : at
}

function describeName(reference: ReferenceNode, scope: TypeScope): Documentation | undefined {
  const { name } = reference
  const binding = bindingAt(scope.template, name, scope.offset)
  const host =
    binding === undefined ? hostsOn(scope.context.side).find((candidate) => candidate.name === name) : undefined
  if (host !== undefined) return host
  const type = typeLabel(typeOfReference(reference, { ...scope, offset: reference.range.end }, 0))
  const text = binding && bindingSentences[binding.kind]
  return { signature: `$${name}`, ...(type !== undefined && { type }), ...(text !== undefined && { text }) }
}

const bindingSentences = {
  set: 'Set in this template.',
  item: 'The item of the loop.',
  define: 'A defined block, rendered where its name stands.',
} as const

function describeMember(reference: ReferenceNode, count: number, scope: TypeScope): Documentation | undefined {
  const member = reference.members[count - 1]
  if (member === undefined) return undefined
  const name = member.kind === 'index' ? indexText(member.index) : member.name
  const type = typeOfReference(reference, scope, count - 1)
  const known = membersOf(type, scope.context).find((candidate) => candidate.name === name)
  if (known !== undefined) return known
  const label = typeLabel(typeOfReference(reference, scope, count))
  return label === undefined || name === undefined ? undefined : { signature: name, type: label }
}

function indexText(index: { readonly kind: string; readonly value?: unknown }): string | undefined {
  return index.kind === 'string' && typeof index.value === 'string' ? index.value : undefined
}

/** Of the path in `$input.path('…')` and `$input.json('…')`. */
function pathDocumentation(
  reference: ReferenceNode,
  count: number,
  path: StringNode,
  scope: TypeScope,
): Documentation | undefined {
  const member = reference.members[count - 1]
  const isPath = member?.kind === 'call' && (member.name === 'path' || member.name === 'json') && count === 1
  if (!isPath || reference.name !== 'input' || member.args[0] !== path || scope.context.body === undefined)
    return undefined
  const found = fieldsAtPath(scope.context.body, path.value)
  return found && fieldDocumentation(found.place.field)
}

const directiveWord = /#\{?([a-z]+)\}?/g

function hoverDirective(template: ParsedTemplate, offset: number): Hover | undefined {
  const lineStart = template.source.lastIndexOf('\n', offset - 1) + 1
  const newline = template.source.indexOf('\n', offset)
  const line = template.source.slice(lineStart, newline < 0 ? undefined : newline)
  for (const { 0: word, 1: name, index } of line.matchAll(directiveWord)) {
    const range = textRange(lineStart + index, lineStart + index + word.length)
    const documentation = directives.find((directive) => directive.name === name)
    if (documentation !== undefined && touches(range, offset)) return { range, documentation }
  }
  return undefined
}
