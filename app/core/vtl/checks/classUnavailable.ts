import { problems } from '../codes.ts'
import { visit } from '../visitor.ts'
import type { Finding, VelocityCheck } from './templateCheck.ts'

/** `.class`, `.getClass()`: whether AWS lets templates reach Java's classes is unknown. */
export const classUnavailable: VelocityCheck = {
  code: 'vtl/class-unavailable',
  severity: 'warning',
  docs: 'docs/checks/vtl-class-unavailable.md',
  title: 'Java class',
  run({ parsed }) {
    const found: Finding[] = []
    visit(parsed.root, (node) => {
      const isProperty = node.kind === 'property' && (node.name === 'class' || node.name === 'Class')
      if (!isProperty && !(node.kind === 'call' && node.name === 'getClass')) return
      const { message, hint } = problems.classUnavailable(node.kind === 'call' ? '.getClass()' : `.${node.name}`)
      found.push({ range: node.range, message, hint: `${hint} For a key of that name write ["class"].` })
    })
    return found
  },
}
