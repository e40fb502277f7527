import type { Expression } from '../ast.ts'
import { nodesOf } from './templateFacts.ts'
import type { VelocityCheck } from './templateCheck.ts'

/** `{"a": 1, "a": 2}`: the last value counts. */
export const duplicateKey: VelocityCheck = {
  code: 'vtl/duplicate-key',
  severity: 'warning',
  docs: 'docs/checks/vtl-duplicate-key.md',
  title: 'Key that stands twice in a map',
  run(template) {
    return nodesOf(template, 'map').flatMap(({ entries }) => {
      const seen = new Set<string>()
      return entries.flatMap(({ key }) => {
        const name = textOf(key)
        if (name === undefined || !seen.has(name)) {
          if (name !== undefined) seen.add(name)
          return []
        }
        return [
          {
            range: key.range,
            message: `The key ${name} stands in this map before: its first value is lost.`,
            hint: 'Remove one of the two.',
          },
        ]
      })
    })
  },
}

function textOf(key: Expression): string | undefined {
  return key.kind === 'string' && key.parts === undefined ? key.value : undefined
}
