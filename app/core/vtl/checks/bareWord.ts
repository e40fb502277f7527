import type { Finding, VelocityCheck } from './templateCheck.ts'
import { nodesOf } from './templateFacts.ts'

/** `$m.put(key, 1)`: a word without `$` is Java's null in a call. `null` itself is what people mean by it. */
export const bareWord: VelocityCheck = {
  code: 'vtl/bare-word',
  severity: 'warning',
  docs: 'docs/checks/vtl-bare-word.md',
  title: 'Word that is null',
  run(template) {
    const found: Finding[] = []
    for (const { args } of nodesOf(template, 'call')) {
      for (const argument of args) {
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
    }
    return found
  },
}
