import type { Fix } from '../../diagnostics/index.ts'
import type { SetNode } from '../ast.ts'
import { childrenOf } from '../visitor.ts'
import type { VelocityCheck } from './templateCheck.ts'
import { sourceOf, type TemplateFacts } from './templateFacts.ts'

/**
 * A `#set` whose variable nobody reads. A hint, not a warning: the console writes `#set($inputRoot = $input.path('$'))`
 * at the top of every template, and that line also fails early where the body is not JSON.
 */
export const unusedVariable: VelocityCheck = {
  code: 'vtl/unused-variable',
  severity: 'hint',
  docs: 'docs/checks/vtl-unused-variable.md',
  title: 'Unused variable',
  run(template, { given }) {
    const read = new Set(template.reads.map(({ node }) => node.name))
    return [...template.definitions].flatMap(([name, definitions]) => {
      if (read.has(name) || given.has(name) || isBraced(name)) return []
      return definitions.flatMap(({ node }) =>
        node.kind === 'set' && !isForItsEffect(node)
          ? [
              {
                range: node.target.range,
                message: `Nothing reads the variable $${name}.`,
                hint: 'Remove the #set, or use the variable.',
                ...removal(template, node),
              },
            ]
          : [],
      )
    })
  },
}

/** What `#set(${x} = 1)` assigns to: another check's matter. */
function isBraced(name: string): boolean {
  return !/^[A-Za-z_]/.test(name)
}

const changes: ReadonlySet<string> = new Set(['add', 'addAll', 'put', 'putAll', 'remove', 'set', 'clear'])

/** `$added` of `#set($added = $list.add(1))` is there for what the call does. */
function isForItsEffect({ value }: SetNode): boolean {
  return (
    value.kind === 'reference' && value.members.some((member) => member.kind === 'call' && changes.has(member.name))
  )
}

/**
 * Taking out a `#set` is safe where it fills its line and its value is a constant: then nothing else is evaluated, and
 * no whitespace beside it changes hands. Blanks behind it would become text where they belonged to the next `#set`.
 */
function removal(template: TemplateFacts, node: SetNode): { readonly fixes?: readonly Fix[] } {
  const { source } = template.parsed
  const { start, end } = node.range
  const fillsLine = (start === 0 || source[start - 1] === '\n') && sourceOf(template, node).endsWith('\n')
  if (!fillsLine || /[ \t\\]/.test(source.charAt(end))) return {}
  const constant = childrenOf(node.value).length === 0 && node.value.kind !== 'reference'
  return { fixes: [{ title: 'Remove the #set', safe: constant, edits: [{ range: node.range, newText: '' }] }] }
}
