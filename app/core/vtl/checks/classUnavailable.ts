import { problems } from '../codes.ts'
import type { VelocityCheck } from './templateCheck.ts'
import { nodesOf } from './templateFacts.ts'

/** `.class`, `.getClass()`: whether AWS lets templates reach Java's classes is unknown. */
export const classUnavailable: VelocityCheck = {
  code: 'vtl/class-unavailable',
  severity: 'warning',
  docs: 'docs/checks/vtl-class-unavailable.md',
  title: 'Java class',
  run(template) {
    const properties = nodesOf(template, 'property').filter(({ name }) => name === 'class' || name === 'Class')
    const calls = nodesOf(template, 'call').filter(({ name }) => name === 'getClass')
    return [...properties, ...calls].map(({ kind, name, range }) => {
      const { message, hint } = problems.classUnavailable(kind === 'call' ? '.getClass()' : `.${name}`)
      return { range, message, hint: `${hint} For a key of that name write ["class"].` }
    })
  },
}
