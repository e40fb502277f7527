import { visit } from '../visitor.ts'
import type { Finding, VelocityCheck } from './templateCheck.ts'

/** `$m.put(key, 1)`: a word without `$` is Java's null in a call. `null` itself is what people mean by it. */
export const bareWord: VelocityCheck = {
  code: 'vtl/bare-word',
  severity: 'warning',
  docs: 'docs/checks/vtl-bare-word.md',
  title: 'Word that is null',
  run({ parsed }) {
    const found: Finding[] = []
    visit(parsed.root, (node) => {
      if (node.kind !== 'call') return
      for (const argument of node.args) {
        if (argument.kind !== 'reference' || argument.form !== 'bare' || argument.name === 'null') continue
        const { range, name } = argument
        const quote = { title: `Write '${name}'`, safe: false, edits: [{ range, newText: `'${name}'` }] }
        const variable = { title: `Write $${name}`, safe: false, edits: [{ range, newText: `$${name}` }] }
        found.push({
          range,
          message: `The word ${name} is null here, neither a text nor a variable.`,
          hint: `Write '${name}' for the text, or $${name} for the variable.`,
          fixes: [quote, variable],
        })
      }
    })
    return found
  },
}
