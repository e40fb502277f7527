import type { TextRange } from '../../text/index.ts'
import { type ReferenceNode, sourceOf, type StringNode, type TemplateFacts } from '../../vtl/index.ts'
import { hostReads } from './hostReads.ts'

/** A JSONPath that stands in a template. */
export interface JsonPathText {
  readonly text: string
  /** Whether part of it comes in at run time; those parts read `0` here. */
  readonly interpolated: boolean
  /** From a range of `text` to one of the template. */
  rangeOf(range: TextRange): TextRange
}

/** The JSONPaths that `$input.path` and `$input.json` are given as strings, in source order. */
export function jsonPathTexts(facts: TemplateFacts): readonly JsonPathText[] {
  return hostReads(facts, 'input').flatMap(({ members: [call] }) => {
    if (call?.kind !== 'call' || (call.name !== 'path' && call.name !== 'json') || call.args.length !== 1) return []
    const [argument] = call.args
    return argument?.kind === 'string' ? (read(facts, argument) ?? []) : []
  })
}

function read(facts: TemplateFacts, node: StringNode): JsonPathText | undefined {
  const source = sourceOf(facts, node)
  if (node.quote === '"' && source.includes('\\u')) return undefined
  const references = (node.parts?.body ?? []).filter((part): part is ReferenceNode => part.kind === 'reference')
  if (node.parts?.body.some(({ kind }) => kind !== 'text' && kind !== 'reference') === true) return undefined
  const starts: number[] = []
  let text = ''
  for (let at = 1; at < source.length - 1; at++) {
    const start = node.range.start + at
    const reference = references.find(({ range }) => range.start === start)
    starts.push(start)
    text += reference === undefined ? source.charAt(at) : '0'
    if (reference !== undefined) at += reference.range.end - reference.range.start - 1
    else if (source.charAt(at) === node.quote) at++
  }
  const end = node.range.end - 1
  return {
    text,
    interpolated: references.length > 0,
    rangeOf: (range) => ({ start: starts[range.start] ?? end, end: starts[range.end] ?? end }),
  }
}
