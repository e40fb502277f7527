import { type ParsedTemplate, resolve, type TemplateFacts } from '../../vtl/index.ts'
import { type Content, contentOf, textOf } from './content.ts'
import { isGuarded } from './guarded.ts'
import { jsonOutput, type PrintedReference } from './printed.ts'

/** A reference that prints into JSON with what it may hold; those that a condition has looked at are left out. */
export interface PrintedContent extends PrintedReference {
  readonly content: Content
  /** The JSONPath, where it prints what `$input.path` finds, and nothing of it. */
  readonly path: string | undefined
}

const read = new WeakMap<ParsedTemplate, readonly PrintedContent[]>()

/** What a template prints into JSON; nothing where its text does not begin as JSON does. */
export function printedContents(facts: TemplateFacts): readonly PrintedContent[] {
  const known = read.get(facts.parsed)
  if (known !== undefined) return known
  const { isJson, references } = jsonOutput(facts)
  const printed = (isJson ? references : []).flatMap((reference): readonly PrintedContent[] => {
    if (reference.place === 'unknown' || isGuarded(facts, reference.node, reference.guards)) return []
    return [{ ...reference, content: contentOf(facts, reference.node), path: pathOf(facts, reference) }]
  })
  read.set(facts.parsed, printed)
  return printed
}

function pathOf(facts: TemplateFacts, { node }: PrintedReference): string | undefined {
  const value = resolve(facts, node)
  if (value.kind !== 'reference' || value.name !== 'input' || value.members.length !== 1) return undefined
  const [call] = value.members
  const [argument] = call?.kind === 'call' && call.name === 'path' ? call.args : []
  return argument === undefined ? undefined : textOf(argument)
}
