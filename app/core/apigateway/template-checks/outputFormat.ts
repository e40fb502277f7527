import type { Statement, TemplateFacts } from '../../vtl/index.ts'

/** What a template writes, as the first text that it prints shows; undefined where that shows nothing. */
export function outputFormat({ parsed }: TemplateFacts): 'form' | 'markup' | undefined {
  const first = firstText(parsed.root.body)?.trimStart() ?? ''
  if (/^[A-Za-z][\w.]*=/.test(first)) return 'form'
  return /^<[A-Za-z?!]/.test(first) ? 'markup' : undefined
}

function firstText(body: readonly Statement[]): string | undefined {
  for (const statement of body) {
    if (statement.kind === 'text' && statement.printed.trim() !== '') return statement.printed
    if (statement.kind === 'reference') return undefined
    const inside =
      statement.kind === 'if'
        ? statement.branches[0]?.body.body
        : statement.kind === 'foreach'
          ? statement.body.body
          : undefined
    const found = inside && firstText(inside)
    if (found !== undefined) return found
  }
  return undefined
}
