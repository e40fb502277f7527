import { problems } from '../codes.ts'
import type { VelocityCheck } from './templateCheck.ts'
import { nodesOf, sourceOf } from './templateFacts.ts'

/** `#parse("x")`, `#include("x")`: there are no template files, so running it fails the template. */
export const resourceNotFound: VelocityCheck = {
  code: 'vtl/resource-not-found',
  severity: 'error',
  docs: 'docs/checks/vtl-resource-not-found.md',
  title: 'Template file that is not there',
  run(template) {
    return nodesOf(template, 'resource').map(({ range, directive, args: [name] }) => {
      const { message } = problems.resource(directive, name === undefined ? '' : sourceOf(template, name))
      return { range, message, hint: 'Copy its text into this template.' }
    })
  },
}
