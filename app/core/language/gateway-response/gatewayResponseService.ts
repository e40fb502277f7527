import { checkTemplate, type Substitution, substitutionsOf } from '../../apigateway/index.ts'
import { touches } from '../../text/index.ts'
import type { ParsedTemplate } from '../../vtl/index.ts'
import type { CompletionItem, Documentation, Hover } from '../answers.ts'
import { completionItem, wordRange } from '../completion/item.ts'
import type { TemplateContext } from '../context/templateContext.ts'
import { contextMembersOn } from '../documentation/contextMembers.ts'
import type { LanguageService } from '../languageService.ts'

/**
 * The language service of a gateway response's template, which is no Velocity: all there is to complete, explain and
 * check is `$context.NAME` and `$stageVariables.NAME`. It has no outline, and is not formatted.
 */
export function gatewayResponseService(context: TemplateContext): LanguageService {
  const { contentType, severities } = context
  return {
    complete: ({ source }, offset) => complete(source, offset, context),
    hover: ({ source }, offset) => hover(source, offset),
    signatureHelp: () => undefined,
    diagnostics: (template) =>
      checkTemplate(template, { side: 'gatewayResponse', contentType, ...(severities && { severities }) }),
    definition: () => undefined,
    documentSymbols: () => [],
    foldingRanges: () => [],
    semanticTokens: ({ source }) => substitutionsOf(source).map(({ range }) => ({ range, type: 'variable' })),
    format: ({ source }: ParsedTemplate) => ({ kind: 'formatted', text: source, edits: [], kept: [] }),
  }
}

const members = contextMembersOn('gatewayResponse')
const begun = /\$(?:[A-Za-z]*|context\.([\w.-]*)|stageVariables\.([\w-]*))$/

function complete(source: string, offset: number, { stageVariables }: TemplateContext): readonly CompletionItem[] {
  const found = begun.exec(source.slice(0, offset))
  if (found === null) return []
  const [, path, variable] = found
  if (variable !== undefined) {
    const range = wordRange(source, offset - variable.length, offset)
    return stageVariables.map((name) =>
      completionItem({ label: name, kind: 'value', range, insert: name, documentation: { signature: name } }),
    )
  }
  if (path === undefined) return roots(source, found.index, offset)
  const parent = path.slice(0, path.lastIndexOf('.') + 1)
  const range = wordRange(source, offset - path.length + parent.length, offset)
  return members
    .filter((member) => member.path.startsWith(parent) && !member.path.slice(parent.length).includes('.'))
    .map((member) =>
      completionItem({ label: member.name, kind: 'property', range, insert: member.name, documentation: member }),
    )
}

const rootItems: readonly (Documentation & { readonly insert: string })[] = [
  {
    signature: '$context.error.messageString',
    insert: '$context.error.messageString',
    text: 'What went wrong, in quotes and escaped as JSON.',
  },
  { signature: '$context', insert: '$context.█', text: 'The call, and what went wrong.' },
  { signature: '$stageVariables', insert: '$stageVariables.█', text: 'The variables of the stage.' },
]

function roots(source: string, start: number, offset: number): readonly CompletionItem[] {
  const range = wordRange(source, start, offset)
  return rootItems.map(({ insert, ...documentation }, rank) =>
    completionItem({ label: documentation.signature, kind: 'host', range, insert, documentation, rank }),
  )
}

function hover(source: string, offset: number): Hover | undefined {
  const pointed = substitutionsOf(source).find(({ range }) => touches(range, offset))
  return pointed && { range: pointed.range, documentation: describe(pointed, offset) }
}

/** Of the member pointed at, through the dots before it. */
function describe({ root, path, range }: Substitution, offset: number): Documentation {
  if (root === 'stageVariables') return { signature: `$stageVariables.${path}`, text: 'A variable of the stage.' }
  const from = range.start + '$context.'.length
  const end = path.indexOf('.', Math.max(0, offset - from))
  const pointed = path.slice(0, end < 0 ? undefined : end)
  return members.find((member) => member.path === pointed) ?? { signature: `$context.${pointed}` }
}
