import type { ParsedTemplate } from '../vtl/index.ts'
import type { SignatureHelp } from './answers.ts'
import type { TemplateContext } from './context/templateContext.ts'
import { referenceBefore } from './template/chain.ts'
import { membersOf } from './template/membersOf.ts'
import { parsedReference } from './template/parsedReference.ts'
import { typeOfReference } from './template/typeOf.ts'

/** The method whose parentheses `offset` stands in, and which of its parameters; undefined elsewhere. */
export function signatureHelp(
  template: ParsedTemplate,
  offset: number,
  context: TemplateContext,
): SignatureHelp | undefined {
  const call = callAround(template.source, offset)
  if (call === undefined) return undefined
  const object = referenceBefore(template.source, call.dot)
  const reference = object && parsedReference(object.plain)
  if (object === undefined || reference === undefined) return undefined
  const type = typeOfReference(reference, { template, context, offset: object.start }, reference.members.length)
  const documentation = membersOf(type, context).find(({ name, kind }) => name === call.name && kind === 'method')
  if (documentation === undefined) return undefined
  const list = /\((.*)\)$/.exec(documentation.signature)?.[1] ?? ''
  const parameters = list === '' ? [] : list.split(', ')
  return { documentation, parameters, active: Math.min(call.argument, Math.max(0, parameters.length - 1)) }
}

interface Call {
  readonly name: string
  /** Where the dot before the name stands. */
  readonly dot: number
  /** How many commas stand between the parenthesis and the caret. */
  readonly argument: number
}

/** Reads backwards over whole strings and brackets; a string that the caret stands in has its quote on the same line. */
function callAround(text: string, offset: number): Call | undefined {
  let depth = 0
  let argument = 0
  for (let at = openQuoteBefore(text, offset) - 1; at >= 0; at--) {
    const character = text.charAt(at)
    if (character === "'" || character === '"') at = text.lastIndexOf(character, at - 1)
    else if (character === ')' || character === ']') depth++
    else if (character === ',' && depth === 0) argument++
    else if (character === '\n' || at < 0) return undefined
    else if (character === '(' || character === '[') {
      if (depth-- > 0) continue
      const name = /\.([A-Za-z_]\w*)$/.exec(text.slice(0, at))
      return name?.[1] === undefined ? undefined : { name: name[1], dot: name.index, argument }
    }
  }
  return undefined
}

/** The quote of the string that the caret stands in, or the caret itself. */
function openQuoteBefore(text: string, offset: number): number {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  // Text around a template is full of quotes: only those behind the last open parenthesis count.
  const from = text.lastIndexOf('(', offset - 1) + 1
  let open: number | undefined
  for (let at = Math.max(lineStart, from); at < offset; at++) {
    const character = text.charAt(at)
    if (open === undefined ? character === "'" || character === '"' : character === text.charAt(open)) {
      open = open === undefined ? at : undefined
    }
  }
  return open ?? offset
}
