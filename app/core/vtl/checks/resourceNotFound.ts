import { problems } from '../codes.ts'
import { visit } from '../visitor.ts'
import { sourceOf } from './templateFacts.ts'
import type { Finding, VelocityCheck } from './templateCheck.ts'

/** `#parse("x")`, `#include("x")`: there are no template files, so running it fails the template. */
export const resourceNotFound: VelocityCheck = {
  code: 'vtl/resource-not-found',
  severity: 'error',
  docs: 'docs/checks/vtl-resource-not-found.md',
  title: 'Template file that is not there',
  run(template) {
    const found: Finding[] = []
    visit(template.parsed.root, (node) => {
      if (node.kind !== 'resource') return
      const [name] = node.args
      const { message } = problems.resource(node.directive, name === undefined ? '' : sourceOf(template, name))
      found.push({ range: node.range, message, hint: 'Copy its text into this template.' })
    })
    return found
  },
}
