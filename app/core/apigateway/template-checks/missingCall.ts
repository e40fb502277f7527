import { hostReads } from './hostReads.ts'
import type { GatewayCheck } from './templateContext.ts'

const functions: ReadonlySet<string> = new Set(['json', 'path', 'params'])

/** `$input.json`, `$input.path()`, `$input`: recorded on AWS to print nothing (api-gateway facts 3.5). */
export const missingCall: GatewayCheck = {
  code: 'apigateway/missing-call',
  severity: 'warning',
  docs: 'docs/checks/apigateway-missing-call.md',
  title: 'Function of $input that is not called',
  run(template) {
    const alone = ['input', 'util'].flatMap((name) =>
      hostReads(template, name)
        .filter(({ members }) => members.length === 0)
        .map(({ range }) => ({
          range,
          message: `$${name} alone is empty.`,
          hint: name === 'input' ? "Print $input.json('$'), or $input.body." : 'Call one of its functions.',
        })),
    )
    const bare = hostReads(template, 'input').flatMap(({ members: [first] }) => {
      if (first?.kind === 'property' && functions.has(first.name)) return [finding(first, 'is not called')]
      if (first?.kind !== 'call' || first.args.length > 0 || first.name === 'params') return []
      return functions.has(first.name) ? [finding(first, 'is called without a path')] : []
    })
    return [...alone, ...bare]
  },
}

function finding(
  { name, nameRange }: { readonly name: string; readonly nameRange: { start: number; end: number } },
  what: string,
) {
  const argument = name === 'params' ? "'name'" : "'$'"
  return {
    range: nameRange,
    message: `$input.${name} ${what}, so it is empty.`,
    hint: `Call it: $input.${name}(${argument})`,
  }
}
