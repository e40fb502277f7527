import { nodesOf, sourceOf } from './templateFacts.ts'
import type { Finding, VelocityCheck } from './templateCheck.ts'

/** `#set(${x} = 1)`, `#set($!x = 1)`: Velocity 1.7 takes another name from it, and `$x` stays as it was. */
export const bracedTarget: VelocityCheck = {
  code: 'vtl/braced-target',
  severity: 'warning',
  docs: 'docs/checks/vtl-braced-target.md',
  title: 'Assignment that sets nothing',
  run(template) {
    const found: Finding[] = []
    for (const { target } of nodesOf(template, 'set')) {
      const { name, assignedName, range, members } = target
      if (members.length > 0 || name === assignedName) continue
      const newText = `$${name}`
      found.push({
        range,
        message: `${sourceOf(template, target)} cannot be set: Velocity 1.7 leaves $${name} as it was.`,
        hint: `Write #set($${name} = …).`,
        fixes: [{ title: `Write ${newText}`, safe: false, edits: [{ range, newText }] }],
      })
    }
    return found
  },
}
