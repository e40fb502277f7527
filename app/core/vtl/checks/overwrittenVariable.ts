import type { VelocityCheck } from './templateCheck.ts'

/** `#set($input = …)`: what API Gateway put there cannot be read any more. */
export const overwrittenVariable: VelocityCheck = {
  code: 'vtl/overwritten-variable',
  severity: 'warning',
  docs: 'docs/checks/vtl-overwritten-variable.md',
  title: 'Given variable that is overwritten',
  run({ definitions }, { given }) {
    return [...definitions].flatMap(([name, places]) => {
      if (!given.has(name)) return []
      return places.map(({ node }) => ({
        range: node.kind === 'set' ? node.target.range : node.kind === 'foreach' ? node.item.range : node.range,
        message: `This hides $${name}, which API Gateway gives to every template.`,
        hint: 'Use another name.',
      }))
    })
  },
}
